import type { RouteObject } from 'react-router';
import { headquarters } from '@/shared/screens/headquarters';
import { show } from '@/shared/screens/show';

export const memberRoutes: RouteObject[] = [
  show(headquarters.members, async () => (await import('./components/MembersPage')).MembersPage),
];
