import type { RouteObject } from 'react-router';
import { withQuery } from '@/shared/lib/paths';

export const residentRoutes: RouteObject[] = [
  {
    path: 'residents',
    lazy: async () => ({ Component: (await import('./components/ResidentsPage')).ResidentsPage }),
  },
];

export const toResidents = (q?: string): string => withQuery('/residents', { q });
