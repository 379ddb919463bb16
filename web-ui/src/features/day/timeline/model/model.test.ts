import { describe, expect, it } from 'vitest';
import type { Occupied, SpaceResponse } from '@/shared/api/generated/model';
import { gapsOf, inTheWay } from './conflicts';
import { clockOf, hoursOf, localOf, lyingFrom, packed } from './lying';

const space = (id: string, more: Partial<SpaceResponse> = {}): SpaceResponse =>
  ({
    id,
    name: id,
    exclusive: false,
    setupMinutes: 0,
    clearMinutes: 0,
    partIds: [],
    ...more,
  }) as SpaceResponse;
const all = [
  space('east'),
  space('west'),
  space('hall', { partIds: ['east', 'west'], setupMinutes: 30, clearMinutes: 30 }),
  space('theatre', { exclusive: true }),
];
const spaces = new Map(all.map(each => [each.id, each]));

const MONDAY = '2026-11-23';
let next = 0;
function thing(
  kind: string,
  spaceId: string | null,
  startsLocal: string,
  endsLocal: string,
  more = {},
): Occupied {
  next += 1;
  const state = kind === 'session' ? 'planned' : 'confirmed';
  const days = { day: MONDAY, endDay: MONDAY };
  return { id: `t${next}`, kind, spaceId, startsLocal, endsLocal, ...days, state, ...more } as Occupied;
}
const at = (spaceId: string | null, from: number, to: number) => ({ spaceId, from: from * 60, to: to * 60 });
const ids = (found: { item: Occupied }[]) => found.map(({ item }) => item.id);

describe('where things lie', () => {
  it('counts minutes from the first day, past midnight too', () => {
    const items = [
      thing('session', 'east', '09:00', '10:30'),
      thing('booking', 'east', '20:00', '00:00'),
      thing('booking', 'east', '22:00', '08:00', { endDay: '2026-11-25' }),
    ];
    expect(lyingFrom(MONDAY, items).map(({ from, to }) => [from, to])).toEqual([
      [540, 630],
      [1200, 1440],
      [1320, 2 * 1440 + 480],
    ]);
    expect(lyingFrom('2026-11-24', items)[0]?.from).toBe(540 - 1440);
  });

  it('says minutes as a clock and as the API takes them', () => {
    expect([clockOf(545), clockOf(1440), clockOf(1500), clockOf(-60)]).toEqual([
      '09:05',
      '24:00',
      '01:00',
      '23:00',
    ]);
    expect(localOf(MONDAY, 545)).toBe('2026-11-23T09:05:00');
    expect(localOf(MONDAY, 1440)).toBe('2026-11-24T00:00:00');
    expect(localOf(MONDAY, -60)).toBe('2026-11-22T23:00:00');
  });

  it('stacks what overlaps, and draws a day over its hours and what lies outside them', () => {
    const lying = lyingFrom(MONDAY, [
      thing('session', 'east', '09:00', '10:00'),
      thing('session', 'east', '09:30', '11:00'),
      thing('session', 'east', '10:00', '10:20'),
      thing('session', 'east', '10:20', '11:00'),
    ]);
    expect(packed(lying, 0).map(row => row.length)).toEqual([3, 1]);
    expect(packed(lying, 30).map(row => row.length)).toEqual([2, 1, 1]);
    expect(hoursOf([['10:30', '17:15']], lying)).toEqual({ from: 540, to: 1080 });
    expect(hoursOf([], [])).toEqual({ from: 480, to: 1200 });
    expect(hoursOf([], [{ spaceId: null, from: -120, to: 2000 }])).toEqual({ from: 0, to: 1440 });
  });
});

describe('what is in the way', () => {
  it('lets sessions share a space, and nothing else', () => {
    const tai = thing('session', 'east', '09:00', '10:00');
    const choir = thing('booking', 'west', '09:00', '10:00');
    const lying = lyingFrom(MONDAY, [tai, choir]);
    const mine = thing('session', null, '09:00', '10:00');
    const booking = thing('booking', null, '09:00', '10:00');
    expect(ids(inTheWay(mine, at('east', 9, 10), lying, spaces))).toEqual([]);
    expect(ids(inTheWay(booking, at('east', 9.5, 10), lying, spaces))).toEqual([tai.id]);
    expect(ids(inTheWay(mine, at('west', 9.5, 10), lying, spaces))).toEqual([choir.id]);
    expect(inTheWay(mine, at('west', 10, 11), lying, spaces)).toEqual([]);
    expect(inTheWay(mine, at(null, 9, 10), lying, spaces)).toEqual([]);
    expect(inTheWay(choir, at('west', 9, 11), lying, spaces)).toEqual([]);
  });

  it('keeps a space that is for one thing at a time', () => {
    const play = thing('session', 'theatre', '09:00', '10:00');
    const mine = thing('session', null, '09:00', '10:00');
    expect(ids(inTheWay(mine, at('theatre', 9, 10), lyingFrom(MONDAY, [play]), spaces))).toEqual([play.id]);
  });

  it('knows a hall and its halves, with the minutes before and after', () => {
    const half = thing('session', 'east', '09:00', '10:00');
    const lying = lyingFrom(MONDAY, [half]);
    const feast = thing('booking', null, '10:00', '12:00');
    expect(ids(inTheWay(feast, at('hall', 10, 12), lying, spaces))).toEqual([half.id]);
    expect(inTheWay(feast, at('hall', 10.5, 12), lying, spaces)).toEqual([]);
    expect(inTheWay(feast, at('west', 9, 12), lying, spaces)).toEqual([]);
  });

  it('is not in the way while it is only asked for', () => {
    const asks = thing('booking', 'east', '09:00', '10:00', { state: 'requested' });
    const mine = thing('booking', null, '09:00', '10:00');
    expect(inTheWay(mine, at('east', 9, 10), lyingFrom(MONDAY, [asks]), spaces)).toEqual([]);
  });
});

it('finds the gaps of a space within the hours, as long as half an hour or more', () => {
  const lying = lyingFrom(MONDAY, [
    thing('session', 'east', '09:00', '10:00'),
    thing('booking', 'east', '10:20', '12:00'),
    thing('booking', 'hall', '14:00', '15:00'),
  ]);
  const [east, west, hall] = all as [SpaceResponse, SpaceResponse, SpaceResponse];
  const hours = [{ from: 480, to: 1080 }];
  const shown = (of: SpaceResponse) =>
    gapsOf(of, hours, lying, spaces).map(({ from, to }) => `${clockOf(from)}–${clockOf(to)}`);
  expect(shown(east)).toEqual(['08:00–09:00', '12:00–13:30', '15:30–18:00']);
  expect(shown(west)).toEqual(['08:00–13:30', '15:30–18:00']);
  // a booking of the hall needs half an hour before and after it, beside what the other has
  expect(shown(hall)).toEqual(['08:00–08:30', '12:30–13:00', '16:00–18:00']);
});
