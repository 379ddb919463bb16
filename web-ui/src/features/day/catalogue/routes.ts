import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const catalogueRoutes: RouteObject[] = [
  show(centre.activities, async () => (await import('./screens')).activities()),
  show(centre.activity, async () => (await import('./screens')).activity()),
  show(centre.spaces, async () => (await import('./screens')).spaces()),
];
