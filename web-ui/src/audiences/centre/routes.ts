import type { RouteObject } from 'react-router';
import { actRoutes } from '@/features/acts/routes';
import { catalogueRoutes } from '@/features/catalogue/routes';
import { checkinRoutes } from '@/features/checkin/routes';
import { contractRoutes } from '@/features/contracts/routes';
import { importRoutes } from '@/features/imports/routes';
import { residentRoutes } from '@/features/residents/routes';
import { staffRoutes } from '@/features/staff/routes';
import { timetableRoutes } from '@/features/timetable/routes';
import { todayRoutes } from '@/features/today/routes';

/** The screens of a centre: each feature brings its own. */
export const routes: RouteObject[] = [
  ...todayRoutes,
  ...timetableRoutes,
  ...checkinRoutes,
  ...catalogueRoutes,
  ...residentRoutes,
  ...contractRoutes,
  ...importRoutes,
  ...staffRoutes,
  ...actRoutes,
];
