import type { RouteObject } from 'react-router';
import { path } from '@/shared/lib/paths';

export const importRoutes: RouteObject[] = [
  {
    path: 'imports',
    lazy: async () => ({ Component: (await import('./components/ImportsPage')).ImportsPage }),
  },
  {
    path: 'imports/:id',
    lazy: async () => ({ Component: (await import('./components/ImportPage')).ImportPage }),
  },
];

export const toImport = (id: string): string => path('/imports', id);
