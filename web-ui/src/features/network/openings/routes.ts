import type { RouteObject } from 'react-router';
import { headquarters } from '@/shared/screens/headquarters';
import { show } from '@/shared/screens/show';

export const openingRoutes: RouteObject[] = [
  show(headquarters.openings, async () => (await import('./components/OpeningsPage')).OpeningsPage),
  show(headquarters.workbook, async () => (await import('./components/WorkbookPage')).WorkbookPage),
];
