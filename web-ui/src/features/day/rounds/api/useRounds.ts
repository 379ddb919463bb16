import {
  adjustRoundOutcome,
  allocateRound,
  cancelRound,
  closeRound,
  confirmRound,
  createRound,
  createRoundApplication,
  getListRoundApplicationsQueryKey,
  getListRoundOutcomesQueryKey,
  getListRoundsQueryKey,
  getRound,
  getRoundApplication,
  listRoundApplications,
  listRoundOutcomes,
  listRounds,
  openRound,
  stopRound,
  updateRound,
  updateRoundApplication,
  withdrawRoundApplication,
} from '@/shared/api/generated/centre-day-round/centre-day-round';
import type {
  AdjustRequest,
  ApplicationRequest,
  ListRoundApplicationsParams,
  ListRoundOutcomesParams,
  ListRoundsParams,
  RoundRequest,
} from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Save, type Seen, useWrite } from '@/shared/api/write';

const PAGE = 100;
const STALE = [['/api/centre/rounds'], ['/api/centre/round-applications'], ['/api/centre/round-outcomes']];

export function useRounds(asked: ListRoundsParams) {
  const params = { ...asked, limit: PAGE };
  return usePages(getListRoundsQueryKey(params), (cursor, init) => listRounds({ ...params, cursor }, init), {
    keepOld: true,
  });
}

export function useApplications(round: string, asked: ListRoundApplicationsParams) {
  const params = { ...asked, limit: PAGE };
  return usePages(
    getListRoundApplicationsQueryKey(round, params),
    (cursor, init) => listRoundApplications(round, { ...params, cursor }, init),
    { keepOld: true },
  );
}

export function useOutcomes(round: string, asked: ListRoundOutcomesParams) {
  const params = { ...asked, limit: PAGE };
  return usePages(
    getListRoundOutcomesQueryKey(round, params),
    (cursor, init) => listRoundOutcomes(round, { ...params, cursor }, init),
    { keepOld: true },
  );
}

export const readRound = (id: string) => getRound(id);
export const readApplication = (id: string) => getRoundApplication(id);

export function useSaveRound() {
  return useWrite(
    ({ of, values }: Save<RoundRequest>, options) =>
      of ? updateRound(of.id, values, ifMatch(options, of.version)) : createRound(values, options),
    { stale: STALE },
  );
}

const STEPS = { open: openRound, close: closeRound, confirm: confirmRound, stop: stopRound };
export type Step = keyof typeof STEPS;

export function useStep() {
  return useWrite(
    ({ step, of }: { step: Step; of: Seen }, options) => STEPS[step](of.id, ifMatch(options, of.version)),
    { stale: STALE },
  );
}

export function useAllocate() {
  return useWrite(
    ({ of, values }: Save<{ word: string }>, options) => {
      if (!of) throw new Error('draws no round');
      return allocateRound(of.id, values, ifMatch(options, of.version));
    },
    { stale: STALE },
  );
}

export function useCancelRound(onSuccess: () => void) {
  return useWrite(
    ({ of, reason }: { of: Seen; reason: string }, options) =>
      cancelRound(of.id, { reason }, ifMatch(options, of.version)),
    { stale: STALE, onSuccess },
  );
}

export function useSaveApplication(round: string) {
  return useWrite(
    ({ of, values }: Save<ApplicationRequest>, options) =>
      of
        ? updateRoundApplication(of.id, values, ifMatch(options, of.version))
        : createRoundApplication(round, values, options),
    { stale: STALE },
  );
}

export function useWithdraw(onSuccess: () => void) {
  return useWrite(
    ({ of, reason }: { of: Seen; reason: string }, options) =>
      withdrawRoundApplication(of.id, { reason }, ifMatch(options, of.version)),
    { stale: STALE, onSuccess },
  );
}

export function useAdjust() {
  return useWrite(
    ({ of, values }: Save<AdjustRequest>, options) => {
      if (!of) throw new Error('adjusts no outcome');
      return adjustRoundOutcome(of.id, values, ifMatch(options, of.version));
    },
    { stale: STALE },
  );
}
