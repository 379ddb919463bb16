import { useCallback, useState } from 'react';
import type { Occupied } from '@/shared/api/generated/model';
import { useLanguage, useListed } from '@/shared/i18n';
import { shortDay } from '@/shared/lib/days';
import { useMay } from '@/shared/lib/me';
import { feedback, useSayProblem } from '@/shared/ui';
import { type Move, useMove } from '../api/useTimeline';
import { useText } from '../texts';
import { inTheWay, type Spaces } from './conflicts';
import { clockOf, dayOf, type Lying, localOf, type Place } from './lying';
import { useNames } from './useNames';

/** What is being moved, and where it would be. */
export interface Draft extends Place {
  of: Lying;
}

export interface Shown {
  /** The day from which minutes count. */
  first: string;
  all: Lying[];
  spaces: Spaces;
  /** Minutes after the last that is drawn. */
  until: number;
}

/** What this person may move here: what is still planned, asked for or confirmed. */
export function useMovable(): (item: Occupied) => boolean {
  const may = useMay();
  const sessions = may('write-timetable');
  const asked = may('write-bookings');
  const confirmed = may('decide-bookings');
  return useCallback(
    ({ state }) =>
      (state === 'planned' && sessions) ||
      (state === 'requested' && asked) ||
      (state === 'confirmed' && confirmed),
    [sessions, asked, confirmed],
  );
}

const moveTo = (of: Move['of'], first: string, { spaceId, from, to }: Place): Move => ({
  of: { id: of.id, version: of.version, kind: of.kind },
  spaceId,
  startsAt: localOf(first, from),
  endsAt: localOf(first, to),
});

/** Where something would be, what is in its way there, and putting it there. */
export function useMoving({ first, all, spaces }: Shown) {
  const text = useText();
  const nameOf = useNames();
  const listed = useListed();
  const [language] = useLanguage();
  const say = useSayProblem();
  const move = useMove();
  const movable = useMovable();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [note, setNote] = useState('');

  const spaceName = (id: string | null) => (id === null ? text('noSpace') : (spaces.get(id)?.name ?? ''));
  const at = ({ spaceId, from }: Place) => ({
    space: spaceName(spaceId),
    day: shortDay(dayOf(first, from), language),
    from: clockOf(from),
  });

  /** Why it cannot be there; nothing if it can. */
  const troubleOf = ({ of, ...place }: Draft): string => {
    const space = place.spaceId === null ? undefined : spaces.get(place.spaceId);
    if (of.item.kind === 'booking' && place.spaceId === null) return text('bookingNeeds');
    if (space?.retiredOn && space.retiredOn <= dayOf(first, place.from)) return text('retired');
    const others = inTheWay(of.item, place, all, spaces).slice(0, 3);
    if (others.length === 0) return '';
    const named = others.map(each => `${nameOf(each.item)} ${clockOf(each.from)}–${clockOf(each.to)}`);
    return text('inTheWay', { others: listed(named) });
  };

  const put = async (to: Draft) => {
    const { item, ...before } = to.of;
    if (to.spaceId === before.spaceId && to.from === before.from && to.to === before.to)
      return setDraft(null);
    const trouble = troubleOf(to);
    if (trouble) {
      setNote(trouble);
      return;
    }
    try {
      const now = await move.mutateAsync(moveTo(item, first, to));
      feedback.undoable(text('moved', at(to)), () =>
        move.mutateAsync(moveTo({ ...now, kind: item.kind }, first, before)),
      );
    } catch (error) {
      say(error);
    }
    setDraft(null);
  };

  return {
    draft,
    movable,
    troubleOf,
    trouble: draft ? troubleOf(draft) : '',
    words: draft
      ? text('moving', { name: nameOf(draft.of.item), ...at(draft), to: clockOf(draft.to) })
      : note,
    isPending: move.isPending,
    /** Shows it there; it is put there by `put` or by `drop`. */
    hover: (to: Draft) => {
      setNote('');
      setDraft(to);
    },
    put,
    /** Let go of by the hand that dragged it: put there, or back where it was, saying why. */
    drop: (to: Draft) => {
      const trouble = troubleOf(to);
      if (!trouble) return void put(to);
      setDraft(null);
      setNote(trouble);
    },
    leave: () => {
      setDraft(null);
      setNote('');
    },
    refuse: () => setNote(text('held')),
  };
}

export type Moving = ReturnType<typeof useMoving>;
