import type { RouteObject } from 'react-router';
import { residentRoutes } from '@/features/residents/routes';

/** The screens of a centre: each feature brings its own. */
export const routes: RouteObject[] = [...residentRoutes];
