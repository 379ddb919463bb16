import type { RouteObject } from 'react-router';
import { checkinRoutes } from '@/features/day/checkin/routes';
import { todayRoutes } from '@/features/day/today/routes';
import { centre } from '@/shared/screens/centre';
import { others } from '@/shared/screens/show';

const first = [...todayRoutes, ...checkinRoutes];

/** The screens of a centre: those that are opened first, and the way to all others. */
export const routes: RouteObject[] = [
  ...first,
  ...others(centre, first, async () => (await import('./more')).more),
];
