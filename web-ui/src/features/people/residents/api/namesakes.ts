import { listResidents } from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ResidentResponse } from '@/shared/api/generated/model';

const MOST = 50;

/** Who is known by exactly this name; nobody where that cannot be asked now. */
export async function namesakesOf(name: string): Promise<ResidentResponse[]> {
  const called = name.trim();
  try {
    const { items } = await listResidents({ q: called, limit: MOST });
    return items.filter(each => each.name === called);
  } catch {
    return [];
  }
}
