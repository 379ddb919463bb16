import type { KeyboardEvent } from 'react';

/** Marks the fields that Enter and Tab go through, column by column, each from top to bottom. */
export const CELL = 'data-cell';

const ORDER = ['heads', 'partner', 'people'];

/**
 * Goes down a paper list as one reads it: Enter, Tab and ↓ lead to the same column of the next session, Shift + Tab and ↑ back.
 * Tab leaves the list after the last column, and Enter stays in the last line.
 */
export function goDown(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  const step = stepOf(event);
  if (step === 0 || event.defaultPrevented || !(target instanceof HTMLElement)) return;
  const column = target.getAttribute(CELL);
  if (!column) return;
  const cells = (name: string) => [
    ...event.currentTarget.querySelectorAll<HTMLElement>(`[${CELL}="${name}"]:not(:disabled)`),
  ];
  const own = cells(column);
  const next = own[own.indexOf(target) + step];
  const other = event.key === 'Tab' ? cells(ORDER[ORDER.indexOf(column) + step] ?? '') : [];
  const to = next ?? (step > 0 ? other[0] : other.at(-1));
  if (!to && event.key === 'Tab') return;
  event.preventDefault();
  to?.focus();
  if (to instanceof HTMLInputElement) to.select();
}

function stepOf({ key, shiftKey, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): 1 | -1 | 0 {
  // while a Chinese word is being put together, its keys belong to that
  if (ctrlKey || metaKey || altKey || nativeEvent.isComposing) return 0;
  if (key === 'ArrowUp' || (key === 'Tab' && shiftKey)) return -1;
  return key === 'Enter' || key === 'Tab' || key === 'ArrowDown' ? 1 : 0;
}
