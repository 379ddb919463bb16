import { sought } from '@/domain/resident/sought';
import type { ResidentResponse } from '@/shared/api/generated/model';

const MOST = 50;

/** Who is known by exactly this name; nobody where that cannot be asked now. */
export async function namesakesOf(name: string): Promise<ResidentResponse[]> {
  const called = name.trim();
  try {
    return (await sought(called, MOST)).filter(each => each.name === called);
  } catch {
    return [];
  }
}
