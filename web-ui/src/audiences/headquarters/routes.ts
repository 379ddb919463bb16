import type { RouteObject } from 'react-router';
import { actRoutes } from '@/features/acts/routes';
import { agencyRoutes } from '@/features/agencies/routes';
import { centreRoutes } from '@/features/centres/routes';
import { comparisonRoutes } from '@/features/comparison/routes';
import { memberRoutes } from '@/features/members/routes';
import { openingRoutes } from '@/features/openings/routes';

/** The screens of headquarters: each feature brings its own. */
export const routes: RouteObject[] = [
  ...comparisonRoutes,
  ...centreRoutes,
  ...openingRoutes,
  ...agencyRoutes,
  ...memberRoutes,
  ...actRoutes,
];
