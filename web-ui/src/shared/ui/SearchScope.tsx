import { NuqsAdapter } from 'nuqs/adapters/react-router/v8';
import type { ComponentType } from 'react';

/** A screen that keeps what one chose in the address. Screens without filters do not bring what does that. */
export function inSearch<P extends object>(Screen: ComponentType<P>): ComponentType<P> {
  return function InSearch(props: P) {
    return (
      <NuqsAdapter>
        <Screen {...props} />
      </NuqsAdapter>
    );
  };
}
