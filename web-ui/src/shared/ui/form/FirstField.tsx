import { type RefObject, useEffect } from 'react';

const FIELDS = 'input:not([type=hidden]), textarea, select';

/** The field that is filled in first: of several that are one choice, the one that is chosen. */
function firstOf(body: HTMLElement): HTMLElement | undefined {
  const can = [...body.querySelectorAll<HTMLElement>(FIELDS)].filter(each => !each.matches(':disabled'));
  const [first] = can;
  const chosen =
    first instanceof HTMLInputElement && first.type === 'radio' && first.name
      ? can.find(each => each instanceof HTMLInputElement && each.name === first.name && each.checked)
      : undefined;
  return chosen ?? first;
}

/**
 * Puts whoever opened a form into its first field, with motion and without. A drawer takes the focus itself as it opens, and a form
 * that begins anew makes its fields anew: this comes after both, and not over what somebody has begun to fill in by then.
 */
export function FirstField({ of }: { of: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    const later = requestAnimationFrame(() => {
      const body = of.current;
      if (body && !body.contains(document.activeElement)) firstOf(body)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(later);
  }, [of]);
  return null;
}
