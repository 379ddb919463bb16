import { createContext, useContext, useMemo } from 'react';
import { useHueOf } from '@/domain/programme/useHueOf';
import type { Occupied } from '@/shared/api/generated/model';
import type { Lying } from './lying';
import { useMovable } from './useMoving';
import { useNames, useSaid } from './useNames';

/** What every bar needs to be drawn, worked out once for all of them: a week has more than a thousand. */
export interface Drawing {
  nameOf: (item: Occupied) => string;
  said: (item: Occupied) => string;
  movable: (item: Occupied) => boolean;
  /** The class of each programme. */
  hues: ReadonlyMap<string, string>;
}

const Context = createContext<Drawing | null>(null);
export const DrawingProvider = Context.Provider;

export function useDrawing(): Drawing {
  const drawing = useContext(Context);
  if (!drawing) throw new Error('a bar is drawn within a grid');
  return drawing;
}

export function useDrawingOf(all: readonly Lying[]): Drawing {
  const nameOf = useNames();
  const said = useSaid();
  const movable = useMovable();
  const hueOf = useHueOf();
  const programmes = useMemo(() => [...new Set(all.map(({ item }) => item.programmeId ?? ''))], [all]);
  const classes = programmes.map(hueOf).join('|');
  const hues = useMemo(() => {
    const each = classes.split('|');
    return new Map(programmes.map((id, index) => [id, each[index] ?? '']));
  }, [programmes, classes]);
  return useMemo(() => ({ nameOf, said, movable, hues }), [nameOf, said, movable, hues]);
}
