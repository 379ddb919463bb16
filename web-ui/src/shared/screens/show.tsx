import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { Guard } from '../ui/Pages';
import { type Registry, type Screen, screensOf } from './screen';

/**
 * The route of a screen: its component is fetched when it is first opened, and drawn for those who may see it.
 *
 *     show(centre.spaces, async () => (await import('./components/SpacesPage')).SpacesPage)
 */
export function show(screen: Screen, load: () => Promise<ComponentType>): RouteObject {
  return {
    path: screen.path,
    handle: screen,
    lazy: async () => ({ Component: guarded(screen, await load()) }),
  };
}

/**
 * The routes of the screens that are no first one. How each is fetched stands in its feature's routes, and these come with the first
 * of them that is opened: what an audience opens first does not carry them.
 */
export function others(
  registry: Registry,
  first: RouteObject[],
  load: () => Promise<RouteObject[]>,
): RouteObject[] {
  const shown = new Set(first.map(({ handle }) => handle as Screen));
  const rest = screensOf(registry).filter(screen => !shown.has(screen));
  return rest.map(screen => ({
    path: screen.path,
    handle: screen,
    lazy: async () => {
      const found = (await load()).find(({ handle }) => handle === screen)?.lazy;
      if (typeof found !== 'function') throw new Error(`no feature shows ${screen.path}`);
      return found();
    },
  }));
}

function guarded({ permission }: Screen, Shown: ComponentType): ComponentType {
  return function Guarded() {
    return (
      <Guard permission={permission}>
        <Shown />
      </Guard>
    );
  };
}
