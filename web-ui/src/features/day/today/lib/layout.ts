import { endOf, type Phase, startOf } from '@/domain/session/session';
import type { Booked, Day, SessionResponse } from '@/shared/api/generated/model';

/** What lies on a day. */
export type Lying = SessionResponse | Booked;

/** A booking is for somebody; a session is for whoever comes. */
export const isBooked = (item: Lying): item is Booked => 'party' in item;

/** A day that this device kept from before days had bookings has none. */
export const bookingsOf = ({ bookings }: Partial<Pick<Day, 'bookings'>>): Booked[] => bookings ?? [];

/** All of a day, in order of start. */
export const allOf = (day: Day): Lying[] =>
  [...day.sessions, ...bookingsOf(day)].sort((a, b) => startOf(a) - startOf(b));

/** A space and what lies in it, packed into as few rows as show everything whole; how many sessions. */
export interface Lane {
  spaceId: string | null;
  name: string | null;
  rows: Lying[][];
  count: number;
}

/** A bar is at least so long, in minutes, or nobody could read or press it. */
const SHORTEST = 40;

/** Where the bar of a session ends, in minutes of its day. */
export const shownEnd = (session: Lying): number => Math.max(endOf(session), startOf(session) + SHORTEST);

/** Puts each session into the first row that is free when it starts; sessions come in order of their start. */
export function pack(sessions: Lying[]): Lying[][] {
  const rows: Lying[][] = [];
  for (const session of [...sessions].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))) {
    const free = rows.find(row => {
      const last = row.at(-1);
      return last === undefined || shownEnd(last) <= startOf(session);
    });
    if (free) free.push(session);
    else rows.push([session]);
  }
  return rows;
}

/** One lane per space in order of its name; what has no space comes last. */
export function lanesOf(sessions: Lying[]): Lane[] {
  const bySpace = new Map<string, Lying[]>();
  for (const session of sessions) {
    const key = session.spaceId ?? '';
    bySpace.set(key, [...(bySpace.get(key) ?? []), session]);
  }
  return [...bySpace.entries()]
    .map(([key, own]) => ({
      spaceId: key || null,
      name: own[0]?.space ?? null,
      rows: pack(own),
      count: own.filter(each => !isBooked(each)).length,
    }))
    .sort((a, b) => {
      if (a.spaceId === null || b.spaceId === null) return a.spaceId === null ? 1 : -1;
      return (a.name ?? '').localeCompare(b.name ?? '', 'zh-CN', { numeric: true });
    });
}

/** A piece of the line of a day: an hour, or a stretch of several in which nothing goes on, folded into one. */
export interface Piece {
  hour: number;
  /** The hour in which it ends. */
  until: number;
  /** In shares of the whole. */
  at: number;
  width: number;
  folded: boolean;
}

/** The line of a day. */
export interface Scale {
  pieces: Piece[];
  /** Where a minute of the day lies, from 0 to 1. */
  at: (minutes: number) => number;
  /** Whether the line shows this minute. */
  shows: (minutes: number) => boolean;
}

/** So many hours in a row without a session are folded. */
const FOLDED_FROM = 3;
/** How wide a fold is, beside an hour. */
const FOLD = 0.5;

/** The hours from the first session to the last, those in which nothing goes on folded where they are many in a row. */
function hoursOf(sessions: Lying[]): Pick<Piece, 'hour' | 'until' | 'folded'>[] {
  const from = Math.floor(Math.min(...sessions.map(startOf)) / 60);
  const to = Math.ceil(Math.max(...sessions.map(shownEnd)) / 60);
  const isBusy = (hour: number) =>
    sessions.some(each => startOf(each) < (hour + 1) * 60 && shownEnd(each) > hour * 60);
  const all: Pick<Piece, 'hour' | 'until' | 'folded'>[] = [];
  for (let hour = from; hour < to; ) {
    let until = hour;
    while (until < to && !isBusy(until)) until += 1;
    const folded = until - hour >= FOLDED_FROM;
    if (!folded) until = hour + 1;
    all.push({ hour, until, folded });
    hour = until;
  }
  return all;
}

/**
 * From the first session to the last, so that a day fits its width whatever its hours are: one session shortly after midnight, or
 * shortly before, must not hide the rest. Every hour shown is as wide as any other; a long stretch without a session is a fold.
 */
export function scaleOf(sessions: Lying[]): Scale {
  const hours = hoursOf(sessions);
  const whole = hours.reduce((sum, { folded }) => sum + (folded ? FOLD : 1), 0);
  let at = 0;
  const pieces = hours.map(each => {
    const width = (each.folded ? FOLD : 1) / whole;
    at += width;
    return { ...each, at: at - width, width };
  });
  const first = (pieces[0]?.hour ?? 0) * 60;
  const last = (pieces.at(-1)?.until ?? 0) * 60;
  return {
    pieces,
    at: minutes => {
      const piece = pieces.findLast(({ hour }) => hour * 60 <= minutes) ?? pieces[0];
      if (!piece) return 0;
      const within = (minutes / 60 - piece.hour) / (piece.until - piece.hour);
      return Math.min(Math.max(piece.at + piece.width * within, 0), 1);
    },
    shows: minutes => minutes >= first && minutes <= last,
  };
}

/** The day for who stands at the desk: what runs or comes next on top, what is over below it. */
export function agendaOf(
  all: Lying[],
  phaseOf: (session: SessionResponse) => Phase,
): { next: Lying[]; over: Lying[] } {
  const isNext = (item: Lying) =>
    isBooked(item)
      ? item.state === 'confirmed' && Date.parse(item.endsAt) > Date.now()
      : ['running', 'ahead'].includes(phaseOf(item));
  const next = all.filter(isNext);
  // nothing is to come: then the day is read from its beginning
  if (next.length === 0) return { next: all, over: [] };
  return { next, over: all.filter(item => !isNext(item)) };
}
