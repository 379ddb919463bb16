import type { RouteObject } from 'react-router';

export const checkinRoutes: RouteObject[] = [
  {
    path: 'check-in',
    lazy: async () => ({ Component: (await import('./components/ChoosePage')).ChoosePage }),
  },
  {
    path: 'sessions/:id/check-in',
    lazy: async () => ({ Component: (await import('./components/CheckInPage')).CheckInPage }),
  },
];
