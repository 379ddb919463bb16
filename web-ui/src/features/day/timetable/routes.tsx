import type { RouteObject } from 'react-router';

export const timetableRoutes: RouteObject[] = [
  {
    path: 'timetable',
    lazy: async () => ({ Component: (await import('./components/TimetablePage')).TimetablePage }),
  },
];
