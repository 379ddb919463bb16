import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const todayRoutes: RouteObject[] = [
  show(centre.today, async () => (await import('./components/TodayPage')).TodayPage),
];
