import { type ReactNode, useState } from 'react';
import { Navigate, Outlet, type RouteObject } from 'react-router';
import { withFetched } from '../router/fetched';
import { browserNavigation } from '../router/navigation';
import { Routing } from '../router/Routing';
import { ScrollPlace } from '../router/ScrollPlace';
import { Shelter } from '../router/Shelter';
import { inScope } from './antd/inScope';
import { NotFound, ScreenFailed } from './Pages';

/** The screens of one audience inside its shell; `home` is where `/` leads. */
export function AudienceRouter({
  shell,
  home,
  routes,
}: {
  shell: ReactNode;
  home: string;
  routes: RouteObject[];
}) {
  // these live as long as their audience
  const [navigation] = useState(browserNavigation);
  const [all] = useState<RouteObject[]>(() => [
    {
      element: shell,
      children: [
        { index: true, element: <Navigate to={home} replace /> },
        {
          element: <OneScreen />,
          children: [...withFetched(routes.map(inScope)), { path: '*', element: <NotFound /> }],
        },
      ],
    },
  ]);
  return <Routing navigation={navigation} routes={all} />;
}

function OneScreen() {
  return (
    <Shelter failed={error => <ScreenFailed error={error} />}>
      <Outlet />
      <ScrollPlace />
    </Shelter>
  );
}
