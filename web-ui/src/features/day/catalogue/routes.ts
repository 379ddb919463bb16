import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const catalogueRoutes: RouteObject[] = [
  show(centre.activities, async () => (await import('./components/ActivitiesPage')).ActivitiesPage),
  show(centre.spaces, async () => (await import('./components/SpacesPage')).SpacesPage),
];
