import type { SessionResponse } from '@/shared/api/generated/model';

type Of = Pick<SessionResponse, 'programmeId' | 'programme'>;

/** Which programmes each of the hues stands for, in the order they come. */
export function legendOf(
  sessions: Of[],
  hueOf: (programmeId: string) => string,
): { hue: string; programmes: string[] }[] {
  const byHue = new Map<string, string[]>();
  for (const { programmeId, programme } of sessions) {
    const hue = hueOf(programmeId);
    const known = byHue.get(hue) ?? [];
    if (!known.includes(programme)) byHue.set(hue, [...known, programme]);
  }
  return [...byHue].map(([hue, programmes]) => ({ hue, programmes }));
}
