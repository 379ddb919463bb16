import { expect, it } from 'vitest';
import { aSession } from '../../../tests/world';
import { overlapsOf } from './overlaps';

const at = (id: string, from: string, to: string, more = {}) =>
  aSession({
    id,
    title: id,
    spaceId: 'hall',
    startsAt: `2026-11-22T${from}:00Z`,
    endsAt: `2026-11-22T${to}:00Z`,
    ...more,
  });

const found = (...sessions: ReturnType<typeof at>[]) => Object.fromEntries(overlapsOf(sessions));

it('names each other', () =>
  expect(found(at('太极', '01:00', '02:30'), at('合唱', '02:00', '03:00'))).toEqual({
    太极: ['合唱'],
    合唱: ['太极'],
  }));

it('sees past a short one to the next', () =>
  expect(found(at('长', '01:00', '05:00'), at('短', '01:30', '02:00'), at('后', '04:00', '06:00'))).toEqual({
    长: ['短', '后'],
    短: ['长'],
    后: ['长'],
  }));

it.each([
  ['what only touches', at('b', '02:00', '03:00')],
  ['another space', at('b', '01:00', '02:00', { spaceId: 'room' })],
  ['no space', at('b', '01:00', '02:00', { spaceId: null })],
  ['what is cancelled', at('b', '01:00', '02:00', { state: 'cancelled' })],
])('passes over %s', (_, other) => expect(found(at('a', '01:00', '02:00'), other)).toEqual({}));
