import type { RouteObject } from 'react-router';

export const residentRoutes: RouteObject[] = [
  {
    path: 'residents',
    lazy: async () => ({ Component: (await import('./components/ResidentsPage')).ResidentsPage }),
  },
];
