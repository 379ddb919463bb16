import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const catalogueRoutes: RouteObject[] = [
  show(centre.activities, async () => (await import('./screens')).activities()),
  show(centre.spaces, async () => (await import('./screens')).spaces()),
];
