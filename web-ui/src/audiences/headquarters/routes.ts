import type { RouteObject } from 'react-router';
import { comparisonRoutes } from '@/features/compare/comparison/routes';
import { headquarters } from '@/shared/screens/headquarters';
import { others } from '@/shared/screens/show';

/** The screens of headquarters: those that are opened first, and the way to all others. */
export const routes: RouteObject[] = [
  ...comparisonRoutes,
  ...others(headquarters, comparisonRoutes, async () => (await import('./more')).more),
];
