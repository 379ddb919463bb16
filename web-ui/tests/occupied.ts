import type { Occupations, Occupied, SpaceResponse } from '@/shared/api/generated/model';

export const DAY = '2027-08-02';

/** A session that lies in a space of an hour; a test changes what it is about. */
export function anOccupied(changes: Partial<Occupied> = {}): Occupied {
  return {
    id: 's1',
    kind: 'session',
    spaceId: 'hall',
    space: '多功能厅',
    title: '太极晨练',
    programmeId: 'p1',
    programme: '健康',
    party: null,
    purpose: null,
    state: 'planned',
    heads: null,
    startsAt: `${DAY}T01:00:00Z`,
    endsAt: `${DAY}T02:00:00Z`,
    day: DAY,
    startsLocal: '09:00',
    endDay: DAY,
    endsLocal: '10:00',
    simulated: false,
    version: 3,
    ...changes,
  };
}

/** The smallest space; a test changes what it is about. */
export function aSpace(changes: Partial<SpaceResponse> = {}): SpaceResponse {
  return {
    id: 'hall',
    name: '多功能厅',
    areaM2: null,
    capacity: null,
    exclusive: false,
    setupMinutes: 0,
    clearMinutes: 0,
    bookable: 'residents',
    noticeHours: null,
    aheadDays: null,
    longestMinutes: null,
    inUseFrom: null,
    retiredOn: null,
    priceKind: null,
    priceMinor: null,
    currency: null,
    priceReason: null,
    note: null,
    partIds: [],
    photo: null,
    version: 0,
    ...changes,
  };
}

/** What lies in spaces, as it is answered for the days that were asked for. */
export function occupationsOf(
  url: string,
  items: Occupied[],
  { days = [{ day: DAY, hours: [['08:00', '18:00']] }], spaces = [] }: Partial<Occupations> = {},
): Occupations {
  const asked = new URL(url).searchParams;
  const [from, to] = [asked.get('from') ?? '', asked.get('to') ?? ''];
  return { from, to, days, spaces, items, more: false };
}
