import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const footfallRoutes: RouteObject[] = [
  show(centre.footfall, async () => (await import('./FootfallPage')).FootfallPage),
];
