import { byNumber } from '@/domain/resident/sought';
import {
  putResidentIdNumber,
  putResidentPhone,
  revealResidentIdNumber,
  revealResidentPhone,
} from '@/shared/api/generated/centre-people-number/centre-people-number';
import { getListResidentsQueryKey } from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { ifMatch, type Seen, useWrite } from '@/shared/api/write';

const STALE = [getListResidentsQueryKey()];

export type Field = 'phone' | 'idNumber';

interface Given {
  of: Seen;
  field: Field;
  /** Null takes the one there is away. */
  number: string | null;
  /** Whether it is no mobile phone of the mainland. */
  other: boolean;
  onlyIfUnknown: boolean;
}

export function usePutNumber() {
  return useWrite(
    ({ of, field, number, other, onlyIfUnknown }: Given, options) =>
      field === 'phone'
        ? putResidentPhone(of.id, { number, other, onlyIfUnknown }, ifMatch(options, of.version))
        : putResidentIdNumber(of.id, { number, onlyIfUnknown }, ifMatch(options, of.version)),
    { stale: STALE },
  );
}

/** Asks for a number in the clear: each time anew, since each look is noted. */
export function useReveal() {
  return useWrite(
    ({ id, field, reason }: { id: string; field: Field; reason: string; at: number }, options) =>
      field === 'phone'
        ? revealResidentPhone(id, { reason }, options)
        : revealResidentIdNumber(id, { reason }, options),
    { stale: STALE },
  );
}

/** Who else has this very number; nobody where that cannot be asked now. */
export async function othersWith(number: string, id: string): Promise<ResidentResponse[]> {
  try {
    return (await byNumber(number)).filter(each => each.id !== id);
  } catch {
    return [];
  }
}
