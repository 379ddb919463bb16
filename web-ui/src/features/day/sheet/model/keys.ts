import type { KeyboardEvent } from 'react';

/** Marks the fields that the keys go through: column by column, each from top to bottom. */
export const CELL = 'data-cell';

/** Marks the line of a session. */
export const LINE = 'data-session';

const ORDER = ['heads', 'partner', 'people'];
const ANY = `[${CELL}]:not(:disabled)`;

/**
 * Goes through a paper list as one reads it: Enter, Tab and ↓ lead to the same column of the next session, Shift + Tab and ↑ back,
 * → and ← to the column beside once the text ends there. Tab leaves the list after the last column, and Enter stays in the last line.
 */
export function goOn(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  // while a Chinese word is being put together, its keys belong to that
  const { ctrlKey, metaKey, altKey, nativeEvent } = event;
  if (event.defaultPrevented || ctrlKey || metaKey || altKey || nativeEvent.isComposing) return;
  if (!(target instanceof HTMLInputElement) || !target.hasAttribute(CELL)) return;
  const to = beside(event, target) ?? below(event, target);
  if (!to && event.key !== 'Enter') return;
  event.preventDefault();
  enter(to);
}

function enter(cell: HTMLElement | undefined): void {
  cell?.focus();
  if (cell instanceof HTMLInputElement) cell.select();
}

function below(event: KeyboardEvent<HTMLElement>, cell: HTMLInputElement): HTMLElement | undefined {
  const step = stepDown(event);
  if (step === 0) return undefined;
  const cells = (name: string) => [
    ...event.currentTarget.querySelectorAll<HTMLElement>(`[${CELL}="${name}"]:not(:disabled)`),
  ];
  const column = cell.getAttribute(CELL) ?? '';
  const own = cells(column);
  const next = own[own.indexOf(cell) + step];
  if (next || event.key !== 'Tab') return next;
  const other = cells(ORDER[ORDER.indexOf(column) + step] ?? '');
  return step > 0 ? other[0] : other.at(-1);
}

function stepDown({ key, shiftKey }: KeyboardEvent): 1 | -1 | 0 {
  if (key === 'ArrowUp' || (key === 'Tab' && shiftKey)) return -1;
  return key === 'Enter' || key === 'Tab' || key === 'ArrowDown' ? 1 : 0;
}

function beside({ key, shiftKey }: KeyboardEvent, cell: HTMLInputElement): HTMLElement | undefined {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || shiftKey) return undefined;
  const { selectionStart, selectionEnd, value } = cell;
  const all = selectionStart === 0 && selectionEnd === value.length;
  const ends = selectionStart === selectionEnd && selectionStart === (step > 0 ? value.length : 0);
  const row = [...(cell.closest('tr')?.querySelectorAll<HTMLElement>(ANY) ?? [])];
  return all || ends ? row[row.indexOf(cell) + step] : undefined;
}

/** Leads to what is to be put right in the line of a session, or to its beginning. */
export function goTo(table: HTMLElement | null, session: string): void {
  const line = table?.querySelector(`[${LINE}="${session}"]`);
  const cell =
    line?.querySelector<HTMLElement>(`${ANY}[aria-invalid="true"]`) ?? line?.querySelector<HTMLElement>(ANY);
  cell?.scrollIntoView({ block: 'nearest' });
  enter(cell ?? undefined);
}

/** Who arrives with a keyboard and is nowhere yet begins in the first field. A finger is not met by a keyboard it did not ask for. */
export function beginIn(table: HTMLElement | null): void {
  const { activeElement } = document;
  const isNowhere = activeElement === null || activeElement === document.body || activeElement.id === 'main';
  if (isNowhere && window.matchMedia('(pointer: fine)').matches)
    enter(table?.querySelector<HTMLElement>(ANY) ?? undefined);
}
