import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { feedback } from '../feedback';
import { useListText } from './texts';
import type { ListState } from './useListState';

/** What the form of a list's record is given: give it `key={list.formKey}` besides, so that another record begins another form. */
export interface Opened<T> {
  open: boolean;
  /** The record; none makes a new one. */
  of: T | null;
  /** Whether nothing of it can be changed any more: it is shown, with its history. */
  fixed?: boolean;
  onClose: () => void;
}

interface Settings<T> {
  items: T[];
  idOf: (row: T) => string;
  /** Reads a record that is not among the rows: an address may be opened anywhere. */
  read: (id: string) => Promise<T | undefined>;
  /** Whether this person may fill in the form at all; an address opens none for others. */
  may?: boolean;
  /** Whether a record can still be changed. */
  changes?: (row: T) => boolean;
}

/**
 * The record whose form the address says is open. It stays the one it is while the list behind it is read again or narrowed, so that
 * no form closes under the hand of who fills it in.
 */
export function useOpened<T>(
  list: Pick<ListState, 'name' | 'open' | 'setOpen'>,
  settings: Settings<T>,
): Opened<T> {
  const { name, setOpen } = list;
  const { items, idOf, read, may = true, changes } = settings;
  const open = may ? list.open : null;
  const text = useListText();
  const isNew = open === 'new';
  const held = useRef<{ open: string; of: T; fixed: boolean } | null>(null);
  const listed = open === null || isNew ? undefined : items.find(row => idOf(row) === open);
  const before = held.current?.open === open ? held.current.of : undefined;
  const query = useQuery({
    queryKey: ['opened', name, open],
    queryFn: async () => (await read(open ?? '')) ?? null,
    enabled: open !== null && !isNew && listed === undefined && before === undefined,
    gcTime: 0,
  });
  const of = listed ?? before ?? (open === null || isNew ? null : (query.data ?? null));
  // as it was when it was opened: no form turns fixed under the hand of who fills it in
  const fixed =
    held.current?.open === open ? held.current.fixed : of !== null && changes !== undefined && !changes(of);
  if (open !== null && of !== null) held.current = { open, of, fixed };
  if (open === null) held.current = null;

  const gone = open !== null && !isNew && of === null && (query.data === null || query.error !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for an address that leads nowhere
  useEffect(() => {
    if (!gone) return;
    feedback.problem(text('gone'));
    setOpen(null);
  }, [gone]);
  return { open: isNew || of !== null, of, fixed, onClose: () => setOpen(null) };
}
