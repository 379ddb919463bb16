import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useRun } from '@/domain/closing/useRun';
import {
  recordAttendanceList,
  voidAttendance,
} from '@/shared/api/generated/centre-day-attendance/centre-day-attendance';
import { getGetDayQueryKey } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { Day, SessionResponse } from '@/shared/api/generated/model';
import { isTransient, Problem, Unreachable } from '@/shared/api/problem';
import { readAnew } from '@/shared/api/readAnew';
import { useIntents, writeOptions } from '@/shared/api/write';
import { useMe } from '@/shared/lib/me';
import { addedOf, BLANK, hasUnknown, isFilled, isSound, isToSend, sentOf } from '../model/line';
import { useLines } from './useLines';

/** What was last saved of a session: to be taken back for a minute. */
export interface Saved {
  at: number;
  ids: string[];
  /** What of it counts, and what is shown apart. */
  visits: number;
  apart: number;
  duplicates: number;
}

const NOT_FOUND = 404;

/** Whether the server may have taken it though it did not say so. */
const mayHaveArrived = (error: unknown): boolean =>
  error instanceof Unreachable || isTransient(error) || (error instanceof Problem && error.status >= 500);

/** The paper list of a day: what is typed, and saving it line by line. */
export function useSheet(day: Day) {
  const client = useQueryClient();
  const me = useMe();
  const typed = useLines(day.day);
  const intend = useIntents();
  const { run, start, forget } = useRun();
  const [saved, setSaved] = useState<Record<string, Saved>>({});
  const sessions = new Map(day.sessions.map(each => [each.id, each]));

  const shown = (session: SessionResponse) =>
    client.setQueryData<Day>(
      getGetDayQueryKey(day.day),
      now => now && { ...now, sessions: now.sessions.map(each => (each.id === session.id ? session : each)) },
    );
  const refresh = () => readAnew(client, { predicate: ({ queryKey }) => isOfDay(String(queryKey[0])) });

  const toSave = day.sessions
    .filter(({ id }) => typed.lines[id] && isFilled(typed.lines[id]))
    .map(({ id }) => id);
  const lineOf = (id: string) => typed.lines[id] ?? BLANK;
  const sending = toSave.filter(id => isToSend(lineOf(id)));
  const faulty = toSave.filter(id => !isSound(lineOf(id)) || hasUnknown(lineOf(id)));

  const saveOne = async (id: string) => {
    const line = typed.at(id);
    const begun = sessions.get(id)?.startsAt;
    // of a day gone by the server says when: from when the session began
    const at = day.day === me.today && begun && Date.parse(begun) <= Date.now() ? begun : undefined;
    const sent = line.sent ?? sentOf(line, me.user.id, at);
    typed.set(id, { sent });
    // where the browser itself knows of no network, nothing leaves it: the line stays open to be changed
    const mayLeave = navigator.onLine;
    try {
      const result = await recordAttendanceList(
        id,
        { entries: sent.entries, close: false },
        writeOptions(sent.key),
      );
      typed.set(id, { ...BLANK, find: line.find });
      setSaved(now => ({
        ...now,
        [id]: {
          at: Date.now(),
          ids: sent.entries.flatMap(each => each.id ?? []),
          ...addedOf(sent, result.duplicates, result.session),
          duplicates: result.duplicates,
        },
      }));
      shown(result.session);
    } catch (error) {
      if (!mayLeave || !mayHaveArrived(error)) typed.set(id, { sent: null });
      throw error;
    }
  };

  return {
    ...typed,
    run,
    forget,
    saved,
    toSave,
    /** Lines of which something can be saved as it is. */
    sending,
    /** Lines in which something has to be put right before that can be saved; nothing else waits for it. */
    faulty,
    shown,
    refresh,
    /** Saves what can be saved. Answers with the first session that is not: something in it is wrong, or it was refused. */
    save: async (): Promise<string | undefined> => {
      const done = await start(sending, saveOne);
      if (done.length > 0) void refresh();
      return toSave.find(id => !done.includes(id) || faulty.includes(id));
    },
    /** Takes back what was just saved of a session. */
    undo: async (id: string) => {
      for (const entry of saved[id]?.ids ?? []) {
        try {
          const { session } = await intend({ undo: entry }, options => voidAttendance(entry, {}, options));
          shown(session);
        } catch (error) {
          // somebody who was there already: nothing was added, so there is nothing to take back
          if (!(error instanceof Problem && error.status === NOT_FOUND)) throw error;
        }
        // what is undone is not undone again where a later one gets no answer
        setSaved(now => without(now, id, entry));
      }
      setSaved(({ [id]: _, ...rest }) => rest);
      void refresh();
    },
  };
}

function without(saved: Record<string, Saved>, id: string, entry: string): Record<string, Saved> {
  const now = saved[id];
  return now ? { ...saved, [id]: { ...now, ids: now.ids.filter(each => each !== entry) } } : saved;
}

export type Sheet = ReturnType<typeof useSheet>;

const isOfDay = (path: string): boolean =>
  path.startsWith('/api/centre/days') || path.startsWith('/api/centre/sessions');
