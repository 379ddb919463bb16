import {
  cancelSeries,
  confirmSeries,
  extendSeries,
  getListSeriesDaysQueryKey,
  getListSeriesQueryKey,
  listSeries,
  listSeriesDays,
  moveSeries,
} from '@/shared/api/generated/centre-day-series/centre-day-series';
import type {
  CancelSeriesRequest,
  ExtendSeriesRequest,
  ListSeriesParams,
  MoveSeriesRequest,
} from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Save, type Seen, useWrite } from '@/shared/api/write';

const PAGE = 100;
/** Its dates are bookings or sessions. */
const STALE = [
  ['/api/centre/series'],
  ['/api/centre/bookings'],
  ['/api/centre/sessions'],
  ['/api/centre/days'],
];

export function useSeriesList(asked: ListSeriesParams) {
  const params = { ...asked, limit: PAGE };
  return usePages(getListSeriesQueryKey(params), (cursor, init) => listSeries({ ...params, cursor }, init), {
    keepOld: true,
  });
}

export function useSeriesDays(id: string) {
  const params = { limit: PAGE };
  return usePages(getListSeriesDaysQueryKey(id, params), (cursor, init) =>
    listSeriesDays(id, { ...params, cursor }, init),
  );
}

/** What is done to a series is done to the version that was seen. */
function of({ of: seen }: { of: Seen | null }): Seen {
  if (!seen) throw new Error('of no series');
  return seen;
}

export function useMove() {
  return useWrite(
    (save: Save<MoveSeriesRequest>, options) =>
      moveSeries(of(save).id, save.values, ifMatch(options, of(save).version)),
    { stale: STALE },
  );
}

export function useCancel() {
  return useWrite(
    (save: Save<CancelSeriesRequest>, options) =>
      cancelSeries(of(save).id, save.values, ifMatch(options, of(save).version)),
    { stale: STALE },
  );
}

export function useExtend() {
  return useWrite(
    (save: Save<ExtendSeriesRequest>, options) =>
      extendSeries(of(save).id, save.values, ifMatch(options, of(save).version)),
    { stale: STALE },
  );
}

export function useConfirmAll() {
  return useWrite(({ id, version }: Seen, options) => confirmSeries(id, ifMatch(options, version)), {
    stale: STALE,
  });
}
