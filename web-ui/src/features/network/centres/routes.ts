import type { RouteObject } from 'react-router';
import { headquarters } from '@/shared/screens/headquarters';
import { show } from '@/shared/screens/show';

export const centreRoutes: RouteObject[] = [
  show(headquarters.centres, async () => (await import('./components/CentresPage')).CentresPage),
  show(headquarters.centre, async () => (await import('./components/CentrePage')).CentrePage),
];
