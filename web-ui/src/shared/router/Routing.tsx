import { startTransition, useLayoutEffect, useState } from 'react';
import { type NavigationType, type RouteObject, Router, useRoutes } from 'react-router';
import { type Navigation, NavigationContext } from './navigation';
import { ShownContext, shownAt } from './shown';

/**
 * Draws the routes at the place where one is. A step is a transition: the screen that is left stays until the next one has come,
 * and is not replaced by nothing.
 */
export function Routing({ navigation, routes }: { navigation: Navigation; routes: RouteObject[] }) {
  const [{ location, action }, setPlace] = useState(navigation.now);
  useLayoutEffect(() => {
    const show = () => startTransition(() => setPlace(navigation.now));
    show();
    return navigation.listen(show);
  }, [navigation]);
  return (
    <NavigationContext value={navigation}>
      <Router location={location} navigationType={action as NavigationType} navigator={navigation}>
        <ShownContext value={shownAt(routes, location)}>
          <Drawn routes={routes} />
        </ShownContext>
      </Router>
    </NavigationContext>
  );
}

function Drawn({ routes }: { routes: RouteObject[] }) {
  return useRoutes(routes);
}
