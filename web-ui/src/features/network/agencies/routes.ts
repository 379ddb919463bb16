import type { RouteObject } from 'react-router';
import { headquarters } from '@/shared/screens/headquarters';
import { show } from '@/shared/screens/show';

export const agencyRoutes: RouteObject[] = [
  show(headquarters.agencies, async () => (await import('./components/AgenciesPage')).AgenciesPage),
];
