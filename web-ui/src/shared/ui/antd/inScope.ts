import type { RouteObject } from 'react-router';
import type { Screen } from '../../screens/screen';

/** Every screen that is not plain stands in the look of antd and may keep its filters in the address; both come beside it. */
export function inScope(route: RouteObject): RouteObject {
  const { lazy } = route;
  if ((route.handle as Screen | undefined)?.plain || typeof lazy !== 'function') return route;
  return {
    ...route,
    lazy: async () => {
      const [{ inAntd }, { inSearch }, screen] = await Promise.all([
        import('./AntdScope'),
        import('../SearchScope'),
        lazy(),
      ]);
      return { ...screen, Component: screen.Component && inSearch(inAntd(screen.Component)) };
    },
  } as RouteObject;
}
