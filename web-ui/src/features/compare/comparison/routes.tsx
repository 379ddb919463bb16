import type { RouteObject } from 'react-router';
import { PLAIN } from '@/shared/config/plain';
import type { DayText } from '@/shared/lib/days';
import { path, withQuery } from '@/shared/lib/paths';
import { formatPeriod, type Period } from '@/shared/lib/period';

export const comparisonRoutes: RouteObject[] = [
  {
    path: 'comparison',
    handle: PLAIN,
    lazy: async () => ({ Component: (await import('./components/ComparisonPage')).ComparisonPage }),
  },
  {
    path: 'comparison/:slug',
    lazy: async () => ({ Component: (await import('./centre/CentrePage')).CentrePage }),
  },
];

/** The months and sessions behind a centre's figures of a period. */
export const toCentreFigures = (slug: string, from: DayText, to: DayText): string =>
  withQuery(path('/comparison', slug), { from, to });

/** All centres over a period. */
export const toComparison = (period?: Period): string =>
  withQuery('/comparison', { period: period && formatPeriod(period) });
