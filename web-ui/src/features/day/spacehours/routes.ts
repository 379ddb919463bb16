import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const spaceHoursRoutes: RouteObject[] = [
  show(centre.spaceHours, async () => (await import('./SpaceHoursPage')).SpaceHoursPage),
];
