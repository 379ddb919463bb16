import {
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  type UseQueryStatesKeysMap,
  useQueryStates,
  type Values,
} from 'nuqs';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { parseAsQuery } from '../../lib/search';

/** What is needed of a filter to keep it in a view. */
interface Filtered {
  parse: (text: string) => unknown;
  serialize: (value: unknown) => string;
  eq: (one: unknown, other: unknown) => boolean;
  defaultValue?: unknown;
}

/** How many chosen rows an address can carry and still be sent or reloaded; more of them live only on the screen. */
const CARRIED = 40;

const OWN = {
  /** The rows chosen for what is done with many. */
  chosen: parseAsArrayOf(parseAsString).withDefault([]).withOptions({ history: 'replace', shallow: false }),
  /** How far down one had come. */
  rows: parseAsInteger.withDefault(0).withOptions({ history: 'replace', shallow: false }),
};

/**
 * The record whose form stands open, or `new`. It is the router's entry of the history, not one beside it, so that a form that
 * is not saved can hold Back.
 */
function useOpen() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const show = (open: string | null, { replace }: { replace: boolean }) => {
    const next = new URLSearchParams(window.location.search);
    if (open === null) next.delete('open');
    else next.set('open', open);
    void navigate({ search: next.toString() }, { replace, preventScrollReset: true });
  };
  return { open: search.get('open'), show };
}

export interface ListState<V = Record<string, unknown>> {
  /** What the list is called where its views are kept. */
  name: string;
  values: V;
  /** Sets these filters; null drops one. */
  set(values: Partial<{ [name in keyof V]: V[name] | null }>): void;
  /** Whether any filter is set: then an empty list means that nothing matches. */
  narrowed: boolean;
  clear: () => void;
  /** The filters that were set, without what was typed: a view that is kept must not keep somebody's name. */
  view: Record<string, string>;
  applyView: (view: Record<string, string>) => void;
  open: string | null;
  setOpen: (open: string | null) => void;
  /** Leaves the form that is open for that of another record, where the form itself leads there. */
  openInstead: (open: string) => void;
  /** Belongs to the form of this record: another record begins another form. */
  formKey: string;
  chosen: string[];
  choose: (chosen: string[]) => void;
  rows: number;
  reached: (rows: number) => void;
}

/**
 * What a list shows, all of it in the address: filters, the record that is open, the rows chosen, how far one had come.
 * Back works, a reload changes nothing, a link can be sent.
 *
 *     const list = useListState('centres', { q: parseAsQuery, state: parseAsStringLiteral(STATES) });
 *     const pages = useCentres(list.values);
 */
export function useListState<F extends UseQueryStatesKeysMap>(
  name: string,
  filters: F,
): ListState<Values<F>> {
  const [values, setValues] = useQueryStates(filters, { history: 'push', shallow: false });
  const [own, setOwn] = useQueryStates(OWN);
  const [many, setMany] = useState<string[] | null>(null);
  const { open, show } = useOpen();
  const formKey = useRef('');
  if (open) formKey.current = open;

  const set = (next: object) => {
    // Other rows come: those chosen may not be among them, and one begins at the top.
    setMany(null);
    void setOwn({ chosen: null, rows: null });
    void setValues(next as Parameters<typeof setValues>[0]);
  };
  const parsers = Object.entries(filters as Record<string, Filtered>);
  const now = values as Record<string, unknown>;
  const nothing = () => Object.fromEntries(parsers.map(([key]) => [key, null]));
  const given = parsers.filter(([key, { eq, defaultValue }]) => {
    const value = now[key];
    return value !== null && !(defaultValue !== undefined && eq(value, defaultValue));
  });

  return {
    name,
    values,
    set,
    narrowed: given.length > 0,
    clear: () => set(nothing()),
    view: Object.fromEntries(
      given
        .filter(([, parser]) => (parser as unknown) !== parseAsQuery)
        .map(([key, { serialize }]) => [key, serialize(now[key])]),
    ),
    applyView: view =>
      set({
        ...nothing(),
        ...Object.fromEntries(
          parsers.filter(([key]) => key in view).map(([key, { parse }]) => [key, parse(view[key] ?? '')]),
        ),
      }),
    open,
    setOpen: next => {
      // What lies behind an open form does nothing; closing leaves no entry that Back would open again.
      if (next === null) show(null, { replace: true });
      else if (open === null) show(next, { replace: false });
    },
    openInstead: next => show(next, { replace: true }),
    formKey: formKey.current,
    chosen: many ?? own.chosen,
    choose: chosen => {
      const carried = chosen.length <= CARRIED;
      setMany(carried ? null : chosen);
      void setOwn({ chosen: carried && chosen.length > 0 ? chosen : null });
    },
    rows: own.rows,
    reached: rows => void setOwn({ rows }),
  };
}
