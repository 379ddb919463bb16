import type { RouteObject } from 'react-router';

export const sheetRoutes: RouteObject[] = [
  {
    path: 'day-sheet/:day?',
    lazy: async () => ({ Component: (await import('./components/SheetPage')).SheetPage }),
  },
];
