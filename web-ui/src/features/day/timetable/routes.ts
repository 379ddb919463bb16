import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const timetableRoutes: RouteObject[] = [
  show(centre.timetable, async () => (await import('./components/TimetablePage')).TimetablePage),
];
