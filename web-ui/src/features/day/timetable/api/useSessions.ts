import { useEffect } from 'react';
import {
  useListProgrammes,
  useListSpaces,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import {
  cancelSession,
  createSession,
  createSessionSeries,
  getExportSessionsUrl,
  getListSessionsQueryKey,
  listSessions,
  reopenSession,
  updateSession,
} from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { SessionRequest, SessionSeriesRequest } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Save, type Seen, useWrite } from '@/shared/api/write';
import { addDays, mondayOf } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { type Filters, rangeOf } from './useFilters';

const PAGE = 100;
/** A whole week is read in as few requests as the server allows. */
const WEEK_PAGE = 200;
const STALE = [
  ['/api/centre/sessions'],
  ['/api/centre/days'],
  ['/api/centre/occupations'],
  ['/api/centre/series'],
];

function filterOf(filters: Filters) {
  return {
    q: filters.q || undefined,
    state: filters.state ?? undefined,
    space: filters.space ?? undefined,
    programme: filters.programme ?? undefined,
    activity: filters.activity ?? undefined,
  };
}

const listed = (filters: Filters, today: string) => ({ ...filterOf(filters), ...rangeOf(filters, today) });

/** Where the sessions that are shown are had as a file: those of the list, or of the week. */
export function sessionsExportUrl(filters: Filters, format: string, today: string): string {
  const shown =
    filters.view === 'week' ? ofWeek(filters, mondayOf(filters.week ?? today)) : listed(filters, today);
  return getExportSessionsUrl({ ...shown, format });
}

const ofWeek = (filters: Filters, monday: string) => ({
  ...filterOf(filters),
  from: monday,
  to: addDays(monday, 6),
});

export function useSessionList(filters: Filters) {
  const { today } = useMe();
  const params = { ...listed(filters, today), limit: PAGE };
  return usePages(getListSessionsQueryKey(params), (cursor, init) =>
    listSessions({ ...params, cursor }, init),
  );
}

/** All sessions of the seven days from Monday, page after page. */
export function useWeek(filters: Filters, monday: string) {
  const params = { ...ofWeek(filters, monday), limit: WEEK_PAGE };
  const pages = usePages(getListSessionsQueryKey(params), (cursor, init) =>
    listSessions({ ...params, cursor }, init),
  );
  const { hasMore, isFetching, error, loadMore } = pages;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next page follows when the last one stands
  useEffect(() => {
    if (hasMore && !isFetching && !error) loadMore();
  }, [hasMore, isFetching, error]);
  return pages;
}

/** What a session can be filtered by and placed in. */
export function usePlaces() {
  const spaces = useListSpaces({ limit: WEEK_PAGE });
  const programmes = useListProgrammes({ limit: WEEK_PAGE });
  const { today } = useMe();
  return {
    spaces: (spaces.data?.items ?? []).map(({ id, name, retiredOn }) => ({
      value: id,
      label: name,
      retired: retiredOn !== null && retiredOn <= today,
    })),
    programmes: (programmes.data?.items ?? []).map(each => ({ value: each.id, label: each.name })),
  };
}

export function useSaveSession() {
  return useWrite(
    async ({ of, values }: Save<SessionRequest | SessionSeriesRequest>, options) => {
      if ('session' in values) return await createSessionSeries(values, options);
      return of
        ? await updateSession(of.id, values, ifMatch(options, of.version))
        : await createSession(values, options);
    },
    { stale: STALE },
  );
}

export function useCancelSession(onSuccess: () => void) {
  return useWrite(
    ({ of, reason }: { of: Seen; reason: string }, options) =>
      cancelSession(of.id, { reason }, ifMatch(options, of.version)),
    { stale: STALE, onSuccess },
  );
}

/** What undoes cancelling. */
export function useRestoreSession() {
  return useWrite(
    ({ of, reason }: { of: Seen; reason: string }, options) =>
      reopenSession(of.id, { reason }, ifMatch(options, of.version)),
    { stale: STALE },
  );
}
