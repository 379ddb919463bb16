import type { SessionResponse } from '@/shared/api/generated/model';

/** The smallest session; a test changes what it is about. */
export function aSession(changes: Partial<SessionResponse> = {}): SessionResponse {
  return {
    id: 's1',
    activityId: 'a1',
    title: '睦邻合唱团',
    programmeId: 'p1',
    programme: '文化与艺术',
    spaceId: null,
    space: null,
    day: '2026-11-22',
    startsAt: '2026-11-22T06:00:00Z',
    endsAt: '2026-11-22T07:30:00Z',
    startsLocal: '14:00',
    endsLocal: '15:30',
    endsNextDay: false,
    state: 'planned',
    explicitZero: false,
    visits: 0,
    byMethod: { scan: 0, named: 0, self: 0, tally: 0, partner: 0 },
    partnerDeclared: 0,
    ageMin: null,
    ageMax: null,
    externalId: null,
    late: false,
    simulated: false,
    closedAt: null,
    closedBy: null,
    cancelReason: null,
    seriesId: null,
    version: 1,
    ...changes,
  };
}
