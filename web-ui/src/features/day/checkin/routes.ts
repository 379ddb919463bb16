import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const checkinRoutes: RouteObject[] = [
  show(centre.checkIn, async () => (await import('./components/ChoosePage')).ChoosePage),
  show(centre.waiting, async () => (await import('./components/WaitingPage')).WaitingPage),
  show(centre.desk, async () => (await import('./components/CheckInPage')).CheckInPage),
];
