import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const feedRoutes: RouteObject[] = [
  show(centre.feeds, async () => (await import('./FeedsPage')).FeedsPage),
];
