import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const roundRoutes: RouteObject[] = [
  show(centre.rounds, async () => (await import('./components/RoundsPage')).RoundsPage),
  show(centre.round, async () => (await import('./components/RoundPage')).RoundPage),
  show(
    centre.roundApplications,
    async () => (await import('./components/ApplicationsPage')).ApplicationsPage,
  ),
  show(centre.roundOutcomes, async () => (await import('./components/OutcomesPage')).OutcomesPage),
  show(centre.roundSheet, async () => (await import('./components/SheetPage')).SheetPage),
];
