import type { RouteObject } from 'react-router';
import { comparisonRoutes } from '@/features/compare/comparison/routes';
import { agencyRoutes } from '@/features/network/agencies/routes';
import { calendarRoutes } from '@/features/network/calendar/routes';
import { centreRoutes } from '@/features/network/centres/routes';
import { memberRoutes } from '@/features/network/members/routes';
import { openingRoutes } from '@/features/network/openings/routes';
import { actRoutes } from '@/features/people/acts/routes';
import { headquarters } from '@/shared/screens/headquarters';

/** The screens of headquarters: each feature brings its own. */
export const routes: RouteObject[] = [
  ...comparisonRoutes,
  ...centreRoutes,
  ...openingRoutes,
  ...agencyRoutes,
  ...calendarRoutes,
  ...memberRoutes,
  ...actRoutes(headquarters.acts),
];
