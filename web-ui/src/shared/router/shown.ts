import { createContext } from 'react';
import { type Location, matchRoutes, type RouteObject } from 'react-router';

/** What a route says of itself, and the values of its path. */
export interface Shown {
  handle: unknown;
  params: Record<string, string | undefined>;
}

/** The innermost route drawn now that says something of itself: the shell above it asks for it. */
export const ShownContext = createContext<Shown | null>(null);

export function shownAt(routes: RouteObject[], location: Location): Shown | null {
  const match = matchRoutes(routes, location)?.findLast(({ route }) => route.handle != null);
  return match ? { handle: match.route.handle, params: match.params } : null;
}
