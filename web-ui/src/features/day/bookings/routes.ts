import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const bookingRoutes: RouteObject[] = [
  show(centre.bookings, async () => (await import('./components/BookingsPage')).BookingsPage),
];
