import type { RouteObject } from 'react-router';

export const todayRoutes: RouteObject[] = [
  {
    path: 'today/:day?',
    lazy: async () => ({ Component: (await import('./components/TodayPage')).TodayPage }),
  },
];
