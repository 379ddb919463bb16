import { type ComponentType, lazy } from 'react';
import { type RouteObject, useLocation } from 'react-router';

type Load = () => Promise<{ Component?: ComponentType | null }>;

/** A screen that is fetched when it is first opened. What could not be fetched is asked for again at the next step. */
function fetched(load: Load): ComponentType {
  let Screen: ComponentType | null = null;
  let failedAt: string | null = null;
  const fetchAt = (step: string): ComponentType =>
    lazy(async () => {
      try {
        const { Component } = await load();
        if (!Component) throw new Error('a screen without a component');
        return { default: Component };
      } catch (error) {
        failedAt = step;
        throw error;
      }
    });
  // biome-ignore lint/correctness/noComponentHookFactories: called once per route, when its audience opens
  return function Fetched() {
    const { key } = useLocation();
    if (!Screen || (failedAt !== null && failedAt !== key)) {
      failedAt = null;
      Screen = fetchAt(key);
    }
    return <Screen />;
  };
}

/** The same routes, with an element in place of what is fetched. */
export const withFetched = (routes: RouteObject[]): RouteObject[] =>
  routes.map(({ lazy: load, ...route }) => {
    const children = route.children && withFetched(route.children);
    if (typeof load !== 'function') return { ...route, children } as RouteObject;
    const Screen = fetched(load as Load);
    return { ...route, children, element: <Screen /> } as RouteObject;
  });
