import type { RouteObject } from 'react-router';

export const catalogueRoutes: RouteObject[] = [
  {
    path: 'activities',
    lazy: async () => ({ Component: (await import('./components/ActivitiesPage')).ActivitiesPage }),
  },
  {
    path: 'spaces',
    lazy: async () => ({ Component: (await import('./components/SpacesPage')).SpacesPage }),
  },
];
