import type { RouteObject } from 'react-router';
import { bookingRoutes } from '@/features/day/bookings/routes';
import { catalogueRoutes } from '@/features/day/catalogue/routes';
import { checkinRoutes } from '@/features/day/checkin/routes';
import { deviceRoutes } from '@/features/day/devices/routes';
import { equipmentRoutes } from '@/features/day/equipment/routes';
import { importRoutes } from '@/features/day/imports/routes';
import { sheetRoutes } from '@/features/day/sheet/routes';
import { timetableRoutes } from '@/features/day/timetable/routes';
import { todayRoutes } from '@/features/day/today/routes';
import { actRoutes } from '@/features/people/acts/routes';
import { residentRoutes } from '@/features/people/residents/routes';
import { staffRoutes } from '@/features/people/staff/routes';
import { contractRoutes } from '@/features/promise/contracts/routes';
import { centre } from '@/shared/screens/centre';

/** The screens of a centre: each feature brings its own. */
export const routes: RouteObject[] = [
  ...todayRoutes,
  ...timetableRoutes,
  ...bookingRoutes,
  ...checkinRoutes,
  ...sheetRoutes,
  ...deviceRoutes,
  ...catalogueRoutes,
  ...equipmentRoutes,
  ...residentRoutes,
  ...contractRoutes,
  ...importRoutes,
  ...staffRoutes,
  ...actRoutes(centre.acts),
];
