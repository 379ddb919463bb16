import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const timelineRoutes: RouteObject[] = [
  show(centre.timeline, async () => (await import('./components/TimelinePage')).TimelinePage),
];
