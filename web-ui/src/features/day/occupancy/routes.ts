import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const occupancyRoutes: RouteObject[] = [
  show(centre.spaceUse, async () => (await import('./SpaceUsePage')).SpaceUsePage),
];
