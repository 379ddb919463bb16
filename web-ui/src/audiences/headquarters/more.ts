import type { RouteObject } from 'react-router';
import { agencyRoutes } from '@/features/network/agencies/routes';
import { calendarRoutes } from '@/features/network/calendar/routes';
import { centreRoutes } from '@/features/network/centres/routes';
import { memberRoutes } from '@/features/network/members/routes';
import { openingRoutes } from '@/features/network/openings/routes';
import { actRoutes } from '@/features/people/acts/routes';
import { headquarters } from '@/shared/screens/headquarters';

/** The screens of headquarters that are opened from the first one: each feature brings its own. */
export const more: RouteObject[] = [
  ...centreRoutes,
  ...openingRoutes,
  ...agencyRoutes,
  ...calendarRoutes,
  ...memberRoutes,
  ...actRoutes(headquarters.acts),
];
