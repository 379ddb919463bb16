import { useState } from 'react';

interface Read {
  /** What is typed to its end. */
  whole: (typed: string) => string | null;
  /** What somebody meant who is done with typing. */
  meant: (typed: string) => string | null;
}

/**
 * A value that has one way of being written, typed in whichever way people write it. A form is told the value as soon as one stands
 * there, and before it what is typed, to say what is wrong with it.
 */
export function useTyped(
  value: string,
  onChange: ((typed: string | undefined) => void) | undefined,
  { whole, meant }: Read,
) {
  const [typed, setTyped] = useState<string | null>(null);
  /** It was left as what is no value. */
  const [left, setLeft] = useState(false);
  const [last, setLast] = useState(value);
  const said = (text: string): string => whole(text) ?? text;
  if (value !== last) {
    setLast(value);
    // from elsewhere: a filter that was cleared, a draft that was taken up
    if (typed !== null && value !== said(typed)) setTyped(null);
  }
  const tell = (next: string) => {
    if (next !== value) onChange?.(next || undefined);
  };
  const put = (next: string | null) => {
    if (!next) return;
    setTyped(null);
    tell(next);
  };
  return {
    shown: typed ?? value,
    wrong: Boolean(typed && left),
    put,
    type: (next: string) => {
      setTyped(next);
      setLeft(false);
      tell(said(next));
    },
    /** Who types is done, and goes on. */
    done: () => {
      const found = typed && meant(typed);
      if (found) put(found);
      // who emptied it and chose nothing else left it as it was, unless that is none now
      else if (typed === '' && value) setTyped(null);
      else setLeft(true);
    },
  };
}
