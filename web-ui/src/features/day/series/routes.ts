import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const seriesRoutes: RouteObject[] = [
  show(centre.seriesList, async () => (await import('./components/SeriesListPage')).SeriesListPage),
  show(centre.series, async () => (await import('./components/SeriesPage')).SeriesPage),
];
