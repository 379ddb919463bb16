import type { RouteObject } from 'react-router';

export const checkinRoutes: RouteObject[] = [
  {
    path: 'check-in',
    lazy: async () => ({ Component: (await import('./components/ChoosePage')).ChoosePage }),
  },
  {
    path: 'check-in/waiting',
    lazy: async () => ({ Component: (await import('./components/WaitingPage')).WaitingPage }),
  },
  {
    path: 'sessions/:id/check-in',
    lazy: async () => ({ Component: (await import('./components/CheckInPage')).CheckInPage }),
  },
];
