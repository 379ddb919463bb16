import { useEffect, useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** The comparison as it was left: what was chosen, and how far down one had come. */
let left: { search: string; scroll: number } | null = null;

/** What a way back says of itself. */
const BACK = { back: true };

/** Where the comparison was left, for a link that leads back to it; null where nobody has been there. */
export function wayBack(): { search: string; state: typeof BACK } | null {
  return left && { search: left.search, state: BACK };
}

/** The address is read when it is needed: choices are written into it without the router. */
function keep(): void {
  left = { search: window.location.search, scroll: window.scrollY };
}

/** Keeps where the comparison is left, and goes on there when one comes back, once the rows stand. */
export function useBackHere(ready: boolean): void {
  const { state } = useLocation();
  const returns = useNavigationType() === 'POP' || (state as Partial<typeof BACK> | null)?.back === true;

  useLayoutEffect(() => {
    if (ready && returns && left?.search === window.location.search) window.scrollTo(0, left.scroll);
  }, [ready, returns]);

  useEffect(() => {
    if (!ready) return;
    window.addEventListener('scroll', keep, { passive: true });
    // whatever leads away is pressed, and what was chosen stands in the address by then
    window.addEventListener('click', keep, true);
    return () => {
      window.removeEventListener('scroll', keep);
      window.removeEventListener('click', keep, true);
    };
  }, [ready]);
}
