import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const openingRoutes: RouteObject[] = [
  show(centre.opening, async () => (await import('./OpeningPage')).OpeningPage),
];
