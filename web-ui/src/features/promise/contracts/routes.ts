import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const contractRoutes: RouteObject[] = [
  show(centre.contracts, async () => (await import('./screens')).contracts()),
  show(centre.contract, async () => (await import('./screens')).contract()),
  show(centre.newStatement, async () => (await import('./screens')).newStatement()),
  show(centre.statement, async () => (await import('./screens')).statement()),
];
