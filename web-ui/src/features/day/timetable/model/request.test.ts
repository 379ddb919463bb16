import { describe, expect, it } from 'vitest';
import { endProblem, requestOf } from './request';

const fields = { activityId: 'a1', day: '2026-12-31', starts: '22:00', ends: '23:30' };

describe('the request of a session form', () => {
  it('keeps the wall clock of the centre', () => {
    expect(requestOf(fields)).toEqual({
      activityId: 'a1',
      spaceId: null,
      startsAt: '2026-12-31T22:00:00',
      endsAt: '2026-12-31T23:30:00',
    });
  });

  it('ends on the next day when the end is not after the start', () => {
    expect(requestOf({ ...fields, ends: '01:30' }).endsAt).toBe('2027-01-01T01:30:00');
  });
});

describe('the end of a session', () => {
  it.each([
    ['23:30', '01:00', null],
    ['18:00', '06:00', null],
    ['09:00', '10:00', null],
    ['19:00', '18:00', 'longNight'],
    ['06:00', '05:00', 'longNight'],
    ['23:00', '06:30', 'longNight'],
    ['09:00', '09:00', 'sameTime'],
  ])('from %s to %s is %s', (starts, ends, problem) => {
    expect(endProblem(starts, ends)).toBe(problem);
  });
});
