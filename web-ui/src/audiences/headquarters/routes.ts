import type { RouteObject } from 'react-router';
import { comparisonRoutes } from '@/features/comparison/routes';

/** The screens of headquarters: each feature brings its own. */
export const routes: RouteObject[] = [...comparisonRoutes];
