import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const mergeRoutes: RouteObject[] = [
  show(centre.residentDuplicates, async () => (await import('./components/DuplicatesPage')).DuplicatesPage),
  show(centre.residentMerges, async () => (await import('./components/MergesPage')).MergesPage),
];
