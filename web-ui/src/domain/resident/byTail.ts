import { lookUpResidents } from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { newKey, writeOptions } from '@/shared/api/write';

/** Residents with a number that ends so. It is asked for in a body: no address names it. */
export async function findByTail(tail: string, signal: AbortSignal): Promise<ResidentResponse[]> {
  const { items } = await lookUpResidents(
    { lastFour: tail.trim(), phone: null, idNumber: null },
    { ...writeOptions(newKey()), signal },
  );
  return items;
}
