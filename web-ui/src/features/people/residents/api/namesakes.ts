import {
  findAlikeResidents,
  getFindAlikeResidentsQueryKey,
} from '@/shared/api/generated/centre-people-merge/centre-people-merge';
import type { FindAlikeResidentsParams, ResidentResponse } from '@/shared/api/generated/model';
import { holdsNumber } from '@/shared/lib/figures';

interface Typed {
  name?: string;
  birthYear?: number | null;
}

/** What is asked of somebody who is being entered; nothing while there is no name, or a number in it, which comes in no address. */
function asked({ name, birthYear }: Typed): FindAlikeResidentsParams | null {
  const called = name?.trim() ?? '';
  const year = birthYear && birthYear >= 1900 && birthYear <= 2100 ? birthYear : undefined;
  return called.length > 1 && !holdsNumber(called) ? { name: called, birthYear: year } : null;
}

/** Who is known by this name, or by one that sounds so and is of the same year; nobody where that cannot be asked now. */
export async function alikeTo(typed: Typed): Promise<ResidentResponse[]> {
  const params = asked(typed);
  if (!params) return [];
  try {
    return (await findAlikeResidents(params)).items;
  } catch {
    return [];
  }
}

/** The same, while it is being typed. */
export const alikeQuery = (typed: Typed) => {
  const params = asked(typed);
  return {
    queryKey: getFindAlikeResidentsQueryKey(params ?? undefined),
    queryFn: async ({ signal }: { signal: AbortSignal }) =>
      params ? (await findAlikeResidents(params, { signal })).items : [],
    enabled: params !== null,
    gcTime: 0,
    retry: false,
  };
};
