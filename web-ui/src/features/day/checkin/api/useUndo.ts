import { useState } from 'react';
import { byServer } from '@/shared/api/clock';
import type { Entry } from '@/shared/api/generated/model';
import { fieldErrors, type Language, Problem } from '@/shared/api/problem';
import { useMe } from '@/shared/lib/me';
import { useSayProblem } from '@/shared/ui';
import type { useDeskWrites } from './useDesk';

/** So long the server takes back without a reason what the same person recorded. */
const AT_ONCE_MS = 60_000;

/** Takes an entry back: at once for a minute, afterwards with a reason. Where the server asks for one, so does the desk. */
export function useUndo({ undo }: ReturnType<typeof useDeskWrites>) {
  const { user } = useMe();
  const sayProblem = useSayProblem();
  const [asking, setAsking] = useState<Entry | null>(null);
  const isSlip = ({ recordedAt, recordedBy }: Entry) =>
    recordedBy === user.name && byServer(Date.now()) - Date.parse(recordedAt) < AT_ONCE_MS;
  const start = async (entry: Entry) => {
    if (!isSlip(entry)) return setAsking(entry);
    try {
      await undo.mutateAsync({ entry });
    } catch (error) {
      undo.reset();
      if (asksWhy(error)) setAsking(entry);
      else sayProblem(error);
    }
  };
  return {
    start: (entry: Entry) => void start(entry),
    asking,
    stop: () => setAsking(null),
    withReason: {
      ...undo,
      mutateAsync: async (reason: string) => asking && undo.mutateAsync({ entry: asking, reason }),
    },
  };
}

const ANY: Language = 'zh-CN';

const asksWhy = (error: unknown): boolean =>
  error instanceof Problem && fieldErrors(error, ANY).some(({ name }) => name[0] === 'reason');
