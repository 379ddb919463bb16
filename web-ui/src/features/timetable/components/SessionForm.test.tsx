import { describe, expect, it } from 'vitest';
import { requestOf } from './SessionForm';

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
