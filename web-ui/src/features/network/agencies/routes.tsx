import type { RouteObject } from 'react-router';

export const agencyRoutes: RouteObject[] = [
  {
    path: 'agencies',
    lazy: async () => ({ Component: (await import('./components/AgenciesPage')).AgenciesPage }),
  },
];
