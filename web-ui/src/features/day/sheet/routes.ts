import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const sheetRoutes: RouteObject[] = [
  show(centre.daySheet, async () => (await import('./components/SheetPage')).SheetPage),
];
