import type { RouteObject } from 'react-router';
import { headquarters } from '@/shared/screens/headquarters';
import { show } from '@/shared/screens/show';

export const comparisonRoutes: RouteObject[] = [
  show(headquarters.comparison, async () => (await import('./components/ComparisonPage')).ComparisonPage),
  show(headquarters.centreFigures, async () => (await import('./centre/CentrePage')).CentrePage),
];
