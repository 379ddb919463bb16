import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const deviceRoutes: RouteObject[] = [
  show(centre.devices, async () => (await import('./components/DevicesPage')).DevicesPage),
];
