import type { GroupTag, Purpose } from '@/domain/consent/texts';
import {
  createConsent,
  createGroupConsent,
  getListConsentsQueryKey,
  getListGroupConsentsQueryKey,
  listConsents,
  listGroupConsents,
  withdrawConsent,
  withdrawGroupConsent,
} from '@/shared/api/generated/centre-people-consent/centre-people-consent';
import type {
  ConsentRequest,
  ConsentWithdrawRequest,
  GroupConsentRequest,
} from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Seen, useWrite } from '@/shared/api/write';

/** As many as somebody has, with what was withdrawn. */
const MOST = 100;
// with them changes what stands in the history of the person
const STALE = [['/api/centre/consents'], ['/api/centre/group-consents'], ['/api/centre/residents']];

export function useConsentsOf(resident: string) {
  const params = { resident, limit: MOST };
  return usePages(getListConsentsQueryKey(params), (cursor, init) =>
    listConsents({ ...params, cursor }, init),
  );
}

export function useGroupsOf(resident: string) {
  const params = { resident, limit: MOST };
  return usePages(getListGroupConsentsQueryKey(params), (cursor, init) =>
    listGroupConsents({ ...params, cursor }, init),
  );
}

/** A consent to be noted: to a purpose, or to be noted as one of a group. */
export type Giving = { purpose: Purpose } | { tag: GroupTag };

type Given = Omit<ConsentRequest, 'purpose'>;

export function useGive() {
  return useWrite(
    ({ to, given }: { to: Giving; given: Given }, options): Promise<unknown> =>
      'tag' in to
        ? createGroupConsent({ ...given, tag: to.tag } satisfies GroupConsentRequest, options)
        : createConsent({ ...given, purpose: to.purpose }, options),
    { stale: STALE },
  );
}

export function useWithdraw() {
  return useWrite(
    (
      { of, group, values }: { of: Seen; group: boolean; values: ConsentWithdrawRequest },
      options,
    ): Promise<unknown> =>
      (group ? withdrawGroupConsent : withdrawConsent)(of.id, values, ifMatch(options, of.version)),
    { stale: STALE },
  );
}
