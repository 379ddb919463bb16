import type { SessionResponse } from '@/shared/api/generated/model';

/** Sessions that share a space and some of the time with another one, each with the titles of those others. */
export function overlapsOf(sessions: readonly SessionResponse[]): Map<string, string[]> {
  const inSpace = new Map<string, SessionResponse[]>();
  for (const session of sessions) {
    if (session.spaceId === null || session.state === 'cancelled') continue;
    const own = inSpace.get(session.spaceId);
    if (own) own.push(session);
    else inSpace.set(session.spaceId, [session]);
  }
  const overlaps = new Map<string, string[]>();
  const note = (of: SessionResponse, other: SessionResponse) =>
    overlaps.set(of.id, [...(overlaps.get(of.id) ?? []), other.title]);
  for (const own of inSpace.values()) {
    own.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
    own.forEach((session, index) => {
      for (const later of own.slice(index + 1)) {
        if (Date.parse(later.startsAt) >= Date.parse(session.endsAt)) break;
        note(session, later);
        note(later, session);
      }
    });
  }
  return overlaps;
}
