import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { Guard } from '../ui/Pages';
import type { Screen } from './screen';

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

function guarded({ permission }: Screen, Shown: ComponentType): ComponentType {
  return function Guarded() {
    return (
      <Guard permission={permission}>
        <Shown />
      </Guard>
    );
  };
}
