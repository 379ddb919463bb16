import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

interface Days {
  from: string;
  to: string;
}

/** The comparison as it was left: what was chosen, the days it showed, and how far down one had come. */
let left: ({ search: string; scroll: number } & Days) | null = null;

/** What a way back says of itself. */
export const BACK = { back: true };

export const leftAt = () => left;

/** Keeps where the comparison is left, and goes on there when one comes back, once the rows stand. */
export function useBackHere(ready: boolean, { from, to }: Days): void {
  const { state } = useLocation();
  const returns = useNavigationType() === 'POP' || (state as Partial<typeof BACK> | null)?.back === true;
  const days = useRef({ from, to });
  days.current = { from, to };

  useLayoutEffect(() => {
    if (ready && returns && left?.search === window.location.search) window.scrollTo(0, left.scroll);
  }, [ready, returns]);

  useEffect(() => {
    if (!ready) return;
    // The address is read when it is needed: choices are written into it without the router.
    const keep = () => {
      left = { search: window.location.search, scroll: window.scrollY, ...days.current };
    };
    window.addEventListener('scroll', keep, { passive: true });
    // whatever leads away is pressed, and what was chosen stands in the address by then
    window.addEventListener('click', keep, true);
    return () => {
      window.removeEventListener('scroll', keep);
      window.removeEventListener('click', keep, true);
    };
  }, [ready]);
}
