import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const residentRoutes: RouteObject[] = [
  show(centre.residents, async () => (await import('./components/ResidentsPage')).ResidentsPage),
];
