import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const counterRoutes: RouteObject[] = [
  show(centre.counters, async () => (await import('./CountersPage')).CountersPage),
];
