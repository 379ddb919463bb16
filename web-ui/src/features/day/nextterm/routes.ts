import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const nextTermRoutes: RouteObject[] = [
  show(centre.nextTerm, async () => (await import('./components/NextTermPage')).NextTermPage),
];
