import { describe, expect, it } from 'vitest';
import type { SessionResponse } from '@/shared/api/generated/model';
import { hoursOf, lanesOf, pack } from './layout';

let next = 0;
function session(startsLocal: string, endsLocal: string, space: string | null = null, endsNextDay = false) {
  next += 1;
  return { id: `s${next}`, startsLocal, endsLocal, space, spaceId: space, endsNextDay } as SessionResponse;
}

describe('the timeline of a day', () => {
  it('stacks what overlaps and reuses a row that is free again', () => {
    const rows = pack([session('10:00', '11:00'), session('10:30', '12:00'), session('11:00', '12:00')]);
    expect(rows.map(row => row.map(each => each.startsLocal))).toEqual([['10:00', '11:00'], ['10:30']]);
  });

  it('shows every one of sixty that run at once', () => {
    const rows = pack(Array.from({ length: 60 }, () => session('10:00', '11:00')));
    expect(rows).toHaveLength(60);
    expect(rows.flat()).toHaveLength(60);
  });

  it('puts what has no space last', () => {
    const lanes = lanesOf([
      session('09:00', '10:00'),
      session('09:00', '10:00', '教室 2'),
      session('09:00', '10:00', '教室 1'),
    ]);
    expect(lanes.map(lane => lane.name)).toEqual(['教室 1', '教室 2', null]);
  });

  it('covers opening hours and sessions, and cuts at midnight', () => {
    expect(hoursOf([['08:30', '20:30']], [session('07:15', '08:00')])).toEqual([7, 21]);
    expect(hoursOf([], [session('22:00', '01:30', null, true)])).toEqual([22, 24]);
    expect(hoursOf([], [])).toEqual([9, 18]);
  });
});
