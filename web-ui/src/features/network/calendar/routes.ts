import type { RouteObject } from 'react-router';
import { headquarters } from '@/shared/screens/headquarters';
import { show } from '@/shared/screens/show';

export const calendarRoutes: RouteObject[] = [
  show(headquarters.calendar, async () => (await import('./CalendarPage')).CalendarPage),
];
