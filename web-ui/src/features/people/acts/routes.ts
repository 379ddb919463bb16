import type { RouteObject } from 'react-router';
import type { Screen } from '@/shared/screens/screen';
import { show } from '@/shared/screens/show';

/** What was done, of a centre or of headquarters: each has a screen for it. */
export const actRoutes = (screen: Screen): RouteObject[] => [
  show(screen, async () => (await import('./components/ActsPage')).ActsPage),
];
