import { endOf, startOf } from '@/domain/session/session';
import type { SessionResponse } from '@/shared/api/generated/model';
import { minutesOf } from '@/shared/lib/days';

/** A space and its sessions, packed into as few rows as show every one of them whole. */
export interface Lane {
  spaceId: string | null;
  name: string | null;
  rows: SessionResponse[][];
  count: number;
}

/** Puts each session into the first row that is free when it starts; sessions come in order of their start. */
export function pack(sessions: SessionResponse[]): SessionResponse[][] {
  const rows: SessionResponse[][] = [];
  for (const session of [...sessions].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))) {
    const free = rows.find(row => {
      const last = row.at(-1);
      return last === undefined || endOf(last) <= startOf(session);
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

/** The whole hours that hold the opening hours and every session: `[from, to]`. */
export function hoursOf(opening: string[][], sessions: SessionResponse[]): [number, number] {
  const starts = [...opening.map(([from = '09:00']) => minutesOf(from)), ...sessions.map(startOf)];
  const ends = [...opening.map(([, to = '18:00']) => minutesOf(to)), ...sessions.map(endOf)];
  if (starts.length === 0) return [9, 18];
  return [Math.floor(Math.min(...starts) / 60), Math.min(24, Math.ceil(Math.max(...ends) / 60))];
}
