import type { RouteObject } from 'react-router';
import { bookingRoutes } from '@/features/day/bookings/routes';
import { catalogueRoutes } from '@/features/day/catalogue/routes';
import { closingRoutes } from '@/features/day/closing/routes';
import { counterRoutes } from '@/features/day/counters/routes';
import { deviceRoutes } from '@/features/day/devices/routes';
import { equipmentRoutes } from '@/features/day/equipment/routes';
import { feedRoutes } from '@/features/day/feeds/routes';
import { footfallRoutes } from '@/features/day/footfall/routes';
import { importRoutes } from '@/features/day/imports/routes';
import { nextTermRoutes } from '@/features/day/nextterm/routes';
import { occupancyRoutes } from '@/features/day/occupancy/routes';
import { openingRoutes } from '@/features/day/opening/routes';
import { registrationRoutes } from '@/features/day/registration/routes';
import { roundRoutes } from '@/features/day/rounds/routes';
import { seriesRoutes } from '@/features/day/series/routes';
import { sheetRoutes } from '@/features/day/sheet/routes';
import { spaceHoursRoutes } from '@/features/day/spacehours/routes';
import { timelineRoutes } from '@/features/day/timeline/routes';
import { timetableRoutes } from '@/features/day/timetable/routes';
import { actRoutes } from '@/features/people/acts/routes';
import { consentRoutes } from '@/features/people/consents/routes';
import { mergeRoutes } from '@/features/people/merge/routes';
import { residentRoutes } from '@/features/people/residents/routes';
import { staffRoutes } from '@/features/people/staff/routes';
import { contractRoutes } from '@/features/promise/contracts/routes';
import { centre } from '@/shared/screens/centre';

/** The screens of a centre that are opened from the first ones: each feature brings its own. */
export const more: RouteObject[] = [
  ...timetableRoutes,
  ...nextTermRoutes,
  ...timelineRoutes,
  ...bookingRoutes,
  ...seriesRoutes,
  ...roundRoutes,
  ...sheetRoutes,
  ...closingRoutes,
  ...footfallRoutes,
  ...counterRoutes,
  ...deviceRoutes,
  ...catalogueRoutes,
  ...feedRoutes,
  ...registrationRoutes,
  ...equipmentRoutes,
  ...spaceHoursRoutes,
  ...occupancyRoutes,
  ...openingRoutes,
  ...residentRoutes,
  ...mergeRoutes,
  ...consentRoutes,
  ...contractRoutes,
  ...importRoutes,
  ...staffRoutes,
  ...actRoutes(centre.acts),
];
