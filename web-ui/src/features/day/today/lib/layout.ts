import { colourOf, endOf, type Phase, startOf } from '@/domain/session/session';
import type { SessionResponse } from '@/shared/api/generated/model';

/** A space and its sessions, packed into as few rows as show every one of them whole. */
export interface Lane {
  spaceId: string | null;
  name: string | null;
  rows: SessionResponse[][];
  count: number;
}

/** A bar is at least so long, in minutes, or nobody could read or press it. */
const SHORTEST = 40;

/** Where the bar of a session ends, in minutes of its day. */
export const shownEnd = (session: SessionResponse): number =>
  Math.max(endOf(session), startOf(session) + SHORTEST);

/** Puts each session into the first row that is free when it starts; sessions come in order of their start. */
export function pack(sessions: SessionResponse[]): SessionResponse[][] {
  const rows: SessionResponse[][] = [];
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
export function lanesOf(sessions: SessionResponse[]): Lane[] {
  const bySpace = new Map<string, SessionResponse[]>();
  for (const session of sessions) {
    const key = session.spaceId ?? '';
    bySpace.set(key, [...(bySpace.get(key) ?? []), session]);
  }
  return [...bySpace.entries()]
    .map(([key, own]) => ({
      spaceId: key || null,
      name: own[0]?.space ?? null,
      rows: pack(own),
      count: own.length,
    }))
    .sort((a, b) => {
      if (a.spaceId === null || b.spaceId === null) return a.spaceId === null ? 1 : -1;
      return (a.name ?? '').localeCompare(b.name ?? '', 'zh-CN', { numeric: true });
    });
}

/** Where on the line of a day each hour begins and how wide it is, in shares of the whole. */
export interface Scale {
  hours: { hour: number; at: number; width: number }[];
  /** Where a minute of the day lies, from 0 to 1. */
  at: (minutes: number) => number;
  /** Whether the line shows this minute. */
  shows: (minutes: number) => boolean;
}

/** How wide an hour without a session is, beside one that has some. */
const EMPTY_HOUR = 0.3;

/**
 * From the first session to the last, so that a day fits its width whatever its hours are: one session shortly after midnight, or
 * shortly before, must not hide the rest. Hours in which nothing goes on are narrow.
 */
export function scaleOf(sessions: SessionResponse[]): Scale {
  const from = Math.floor(Math.min(...sessions.map(startOf)) / 60);
  const to = Math.ceil(Math.max(...sessions.map(shownEnd)) / 60);
  const weights = Array.from({ length: to - from }, (_, index) => {
    const begins = (from + index) * 60;
    const busy = sessions.some(each => startOf(each) < begins + 60 && shownEnd(each) > begins);
    return busy ? 1 : EMPTY_HOUR;
  });
  const whole = weights.reduce((sum, each) => sum + each, 0);
  let at = 0;
  const hours = weights.map((weight, index) => {
    const width = weight / whole;
    at += width;
    return { hour: from + index, at: at - width, width };
  });
  return {
    hours,
    at: minutes => {
      const hour = hours[Math.min(Math.max(Math.floor(minutes / 60) - from, 0), hours.length - 1)];
      return hour ? Math.min(hour.at + hour.width * (minutes / 60 - hour.hour), 1) : 0;
    },
    shows: minutes => minutes >= from * 60 && minutes <= to * 60,
  };
}

/** The sessions of today for who stands at the desk: what runs or comes next on top, what is over below it. */
export function agendaOf(
  sessions: SessionResponse[],
  phaseOf: (session: SessionResponse) => Phase,
): { next: SessionResponse[]; over: SessionResponse[] } {
  const isNext = (session: SessionResponse) => ['running', 'ahead'].includes(phaseOf(session));
  const next = sessions.filter(isNext);
  // nothing is to come: then the day is read from its beginning
  if (next.length === 0) return { next: sessions, over: [] };
  return { next, over: sessions.filter(session => !isNext(session)) };
}

/** Which programmes each of the colours stands for, in the order they come in the day. */
export function legendOf(sessions: SessionResponse[]): { colour: number; programmes: string[] }[] {
  const byColour = new Map<number, string[]>();
  for (const { programmeId, programme } of sessions) {
    const colour = colourOf(programmeId);
    const known = byColour.get(colour) ?? [];
    if (!known.includes(programme)) byColour.set(colour, [...known, programme]);
  }
  return [...byColour].map(([colour, programmes]) => ({ colour, programmes }));
}
