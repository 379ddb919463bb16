import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const closingRoutes: RouteObject[] = [
  show(centre.closing, async () => (await import('./screens')).closing()),
  show(centre.closings, async () => (await import('./screens')).closings()),
];
