import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const consentRoutes: RouteObject[] = [
  show(centre.consents, async () => (await import('./components/ConsentsPage')).ConsentsPage),
  show(centre.consentTexts, async () => (await import('./components/TextsPage')).TextsPage),
  show(centre.sensitiveGroups, async () => (await import('./components/GroupsPage')).GroupsPage),
  show(centre.residentNotes, async () => (await import('./components/NotesPage')).NotesPage),
];
