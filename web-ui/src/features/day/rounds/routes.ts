import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const roundRoutes: RouteObject[] = [
  show(centre.rounds, async () => (await import('./screens')).rounds()),
  show(centre.round, async () => (await import('./screens')).round()),
  show(centre.roundApplications, async () => (await import('./screens')).applications()),
  show(centre.roundOutcomes, async () => (await import('./screens')).outcomes()),
  show(centre.roundSheet, async () => (await import('./screens')).sheet()),
];
