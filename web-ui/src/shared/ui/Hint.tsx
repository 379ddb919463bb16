import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';

const Tooltip = lazy(() => import('./onDemand/Tooltip').then(module => ({ default: module.Tooltip })));

/** A word more on what one points at or reaches by keyboard. It comes after the screen: nobody hovers before there is something to see. */
export function Hint({ title, children }: { title: ReactNode; children: ReactElement }) {
  return (
    <Suspense fallback={children}>
      <Tooltip title={title}>{children}</Tooltip>
    </Suspense>
  );
}
