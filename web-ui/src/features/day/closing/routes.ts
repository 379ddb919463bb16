import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const closingRoutes: RouteObject[] = [
  show(centre.closing, async () => (await import('./ClosingPage')).ClosingPage),
  show(centre.closings, async () => (await import('./ClosingsPage')).ClosingsPage),
];
