import type { RouteObject } from 'react-router';

export const deviceRoutes: RouteObject[] = [
  {
    path: 'devices',
    lazy: async () => ({ Component: (await import('./components/DevicesPage')).DevicesPage }),
  },
];
