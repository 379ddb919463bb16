import type { RouteObject } from 'react-router';

export const openingRoutes: RouteObject[] = [
  {
    path: 'openings',
    lazy: async () => ({ Component: (await import('./components/OpeningsPage')).OpeningsPage }),
  },
  {
    path: 'openings/workbook',
    lazy: async () => ({ Component: (await import('./components/WorkbookPage')).WorkbookPage }),
  },
];

export const TO_OPENINGS = '/openings';
export const TO_WORKBOOK = '/openings/workbook';
