import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const staffRoutes: RouteObject[] = [
  show(centre.staff, async () => (await import('./components/StaffPage')).StaffPage),
];
