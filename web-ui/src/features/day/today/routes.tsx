import type { RouteObject } from 'react-router';
import { PLAIN } from '@/shared/config/plain';

export const todayRoutes: RouteObject[] = [
  {
    path: 'today/:day?',
    handle: PLAIN,
    lazy: async () => ({ Component: (await import('./components/TodayPage')).TodayPage }),
  },
];
