import {
  createSpecialDay,
  getListProposalsQueryKey,
  getListSpecialDaysQueryKey,
  listProposals,
} from '@/shared/api/generated/centre-day-opening/centre-day-opening';
import type { ProposalResponse, SpecialDayRequest } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { useWrite } from '@/shared/api/write';
import { useText } from './texts';
import { STALE } from './useSpecialDays';

const PAGE = 100;

export function useProposals() {
  const params = { limit: PAGE };
  return usePages(getListProposalsQueryKey(params), (cursor, init) =>
    listProposals({ ...params, cursor }, init),
  );
}

/** What a day becomes if it is done as proposed, or as in every week: a special day either way, so that it is decided. */
export function useDecisions(): (of: ProposalResponse, usual: boolean) => SpecialDayRequest {
  const text = useText();
  return ({ day, national, year, usual: ofWeek, hours }, usual) => {
    const off = national.kind === 'off';
    const reason = text(off ? 'reasonOff' : 'reasonWork', { year, name: national.name });
    return {
      day,
      hours: usual ? ofWeek : hours,
      kind: off ? 'holiday' : 'moved',
      reason: usual ? text(ofWeek.length > 0 ? 'reasonOpen' : 'reasonClosed', { reason }) : reason,
    };
  };
}

export function useDecide() {
  return useWrite((values: SpecialDayRequest, options) => createSpecialDay(values, options), {
    stale: [getListSpecialDaysQueryKey(), ...STALE],
  });
}
