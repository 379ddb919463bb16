import type { RouteObject } from 'react-router';
import { PLAIN } from '@/shared/config/plain';

export const checkinRoutes: RouteObject[] = [
  {
    path: 'check-in',
    handle: PLAIN,
    lazy: async () => ({ Component: (await import('./components/ChoosePage')).ChoosePage }),
  },
  {
    path: 'check-in/waiting',
    handle: PLAIN,
    lazy: async () => ({ Component: (await import('./components/WaitingPage')).WaitingPage }),
  },
  {
    path: 'sessions/:id/check-in',
    handle: PLAIN,
    lazy: async () => ({ Component: (await import('./components/CheckInPage')).CheckInPage }),
  },
];
