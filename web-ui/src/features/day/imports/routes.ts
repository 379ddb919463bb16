import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const importRoutes: RouteObject[] = [
  show(centre.imports, async () => (await import('./components/ImportsPage')).ImportsPage),
  show(centre.import, async () => (await import('./components/ImportPage')).ImportPage),
];
