import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const registrationRoutes: RouteObject[] = [
  show(centre.registration, async () => (await import('./components/RegistrationPage')).RegistrationPage),
  show(centre.participants, async () => (await import('./components/ParticipantsPage')).ParticipantsPage),
];
