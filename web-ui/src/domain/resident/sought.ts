import { lookUpResidents } from '@/shared/api/generated/centre-people-number/centre-people-number';
import { listResidents } from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ResidentLookup, ResidentResponse } from '@/shared/api/generated/model';
import { newKey, writeOptions } from '@/shared/api/write';
import { holdsNumber, isFigures } from '@/shared/lib/figures';

const NOTHING: ResidentLookup = { lastFour: null, phone: null, idNumber: null };

/** What is asked of somebody's numbers: their last four, or a whole one; nothing while it is still being typed. */
function lookupOf(typed: string): ResidentLookup | null {
  const said = typed.normalize('NFKC').trim().replaceAll(' ', '');
  if (/^\d{3}[\dx]$/i.test(said)) return { ...NOTHING, lastFour: said };
  if (/^[1-9]\d{16}[\dx]$/i.test(said)) return { ...NOTHING, idNumber: said };
  const digits = said.replace(/\D/g, '').length;
  return !/x$/i.test(said) && digits >= 7 && digits <= 15 ? { ...NOTHING, phone: said } : null;
}

/** Whoever has such a number. It is asked for in a body: no address names one. */
export async function byNumber(typed: string, signal?: AbortSignal): Promise<ResidentResponse[]> {
  const lookup = lookupOf(typed);
  if (!lookup) return [];
  const { items } = await lookUpResidents(lookup, { ...writeOptions(newKey()), signal });
  return items;
}

/** Residents by whatever somebody types: a name, how it sounds, a number or its last four. */
export async function sought(
  typed: string,
  limit: number,
  signal?: AbortSignal,
): Promise<ResidentResponse[]> {
  if (isFigures(typed)) return (await byNumber(typed, signal)).slice(0, limit);
  if (holdsNumber(typed)) return [];
  return (await listResidents({ q: typed, limit }, { signal })).items;
}
