import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  getListSessionsQueryKey,
  listSessions,
} from '@/shared/api/generated/centre-day-session/centre-day-session';
import { useLanguage } from '@/shared/i18n';
import { useMe } from '@/shared/lib/me';
import { alike, apart, type Called, sayNext } from './apart';

/** Of more namesakes than that nobody asks for the next session one by one. */
const MOST = 12;

/** What tells activities of one name apart, by their ids; where nothing known of them does, when each is next. */
export function useApart(activities: readonly Called[]): Map<string, string> {
  const [language] = useLanguage();
  const { today } = useMe();
  const known = useMemo(() => apart(activities, language), [activities, language]);
  const asked = alike(activities, known).slice(0, MOST);
  const answers = useQueries({
    queries: asked.map(activity => {
      const params = { activity, from: today, limit: 1 };
      return {
        queryKey: getListSessionsQueryKey(params),
        queryFn: ({ signal }: { signal: AbortSignal }) => listSessions(params, { signal }),
      };
    }),
  });
  const told = new Map(known);
  asked.forEach((id, at) => {
    const { data } = answers[at] ?? {};
    if (data)
      told.set(id, [known.get(id), sayNext(data.items[0], language, today)].filter(Boolean).join(' · '));
  });
  return told;
}
