import type { RouteObject } from 'react-router';

export const actRoutes: RouteObject[] = [
  {
    path: 'acts',
    lazy: async () => ({ Component: (await import('./components/ActsPage')).ActsPage }),
  },
];
