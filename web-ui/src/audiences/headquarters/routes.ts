import type { RouteObject } from 'react-router';

/** The screens of headquarters: each feature brings its own. */
export const routes: RouteObject[] = [];
