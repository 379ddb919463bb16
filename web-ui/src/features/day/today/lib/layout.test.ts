import { describe, expect, it } from 'vitest';
import { type Phase, startOf } from '@/domain/session/session';
import type { SessionResponse } from '@/shared/api/generated/model';
import { agendaOf, lanesOf, pack, scaleOf, shownEnd } from './layout';

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

  it('reaches from the first session to the last, every hour as wide as any other', () => {
    const { pieces, at, shows } = scaleOf([session('09:00', '10:00'), session('12:00', '14:00')]);
    expect(pieces.map(each => each.hour)).toEqual([9, 10, 11, 12, 13]);
    for (const { width } of pieces) expect(width).toBeCloseTo(0.2);
    expect(at(9 * 60)).toBe(0);
    expect(at(12 * 60 + 30)).toBeCloseTo(0.7);
    expect(at(14 * 60)).toBe(1);
    expect(shows(8 * 60 + 59)).toBe(false);
  });

  it('folds a long stretch in which nothing goes on, and still says where a minute of it lies', () => {
    const { pieces, at, shows } = scaleOf([session('00:10', '01:50'), session('20:00', '21:00')]);
    expect(pieces.map(({ hour, until, folded }) => [hour, until, folded])).toEqual([
      [0, 1, false],
      [1, 2, false],
      [2, 20, true],
      [20, 21, false],
    ]);
    const widths = pieces.filter(each => !each.folded).map(each => each.width);
    expect(new Set(widths.map(each => each.toFixed(6))).size).toBe(1);
    const [, , fold] = pieces;
    expect(at(11 * 60)).toBeCloseTo((fold?.at ?? 0) + (fold?.width ?? 0) / 2);
    expect(shows(11 * 60)).toBe(true);
  });

  it('leaves room for a day whose first session begins shortly after midnight and whose last shortly before', () => {
    const morning = session('09:00', '10:00');
    const last = session('23:51', '00:30', null, true);
    const { pieces, at } = scaleOf([session('00:10', '00:30'), morning, last]);
    expect(pieces.reduce((sum, each) => sum + each.width, 0)).toBeCloseTo(1);
    // each of the three is wide enough to be read and pressed
    expect(at(shownEnd(morning)) - at(startOf(morning))).toBeGreaterThan(0.08);
    expect(at(shownEnd(last)) - at(startOf(last))).toBeGreaterThan(0.05);
    expect(at(shownEnd(last))).toBeLessThanOrEqual(1);
  });

  it('does not lay a bar over a short one before it', () => {
    expect(pack([session('10:00', '10:10'), session('10:10', '10:20')])).toHaveLength(2);
  });

  it('has what runs or comes next on top, and a day that is over from its beginning', () => {
    const [early, late] = [session('09:00', '10:00'), session('15:00', '16:00')];
    const at = (phase: Record<string, Phase>) => (each: SessionResponse) => phase[each.id] ?? 'held';
    expect(agendaOf([early, late], at({ [late.id]: 'ahead', [early.id]: 'ended' }))).toEqual({
      next: [late],
      over: [early],
    });
    expect(agendaOf([early, late], at({}))).toEqual({ next: [early, late], over: [] });
  });
});
