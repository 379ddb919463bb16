import type { RouteObject } from 'react-router';
import { path, withQuery } from '@/shared/lib/paths';

export const centreRoutes: RouteObject[] = [
  {
    path: 'centres',
    lazy: async () => ({ Component: (await import('./components/CentresPage')).CentresPage }),
  },
  {
    path: 'centres/:slug',
    lazy: async () => ({ Component: (await import('./components/CentrePage')).CentrePage }),
  },
];

export const toCentre = (slug: string): string => path('/centres', slug);
export const toCentres = (q?: string): string => withQuery('/centres', { q });
