import { expect, it } from 'vitest';
import type { LineChange, SessionLine } from '@/shared/api/generated/model';
import { changesOf } from './differences';

const line = (heads: number): SessionLine => ({
  day: '2026-01-09',
  startsLocal: '09:45',
  title: '水中健身',
  programme: '健身',
  space: null,
  late: false,
  simulated: false,
  visits: heads,
  byMethod: { scan: 0, named: 0, self: 0, tally: heads, partner: 0 },
});

it('marks of two sessions called alike at the same time the one that was corrected', () => {
  const [other, corrected] = [line(8), line(5)];
  const change: LineChange = { before: line(0), after: line(5) };
  expect(changesOf([other, corrected], [change])).toEqual(new Map([[corrected, change]]));
});

it('marks as many as were changed where nothing tells them apart', () => {
  const twins = [line(5), line(5)];
  const change: LineChange = { before: line(0), after: line(5) };
  expect(changesOf(twins, [change]).size).toBe(1);
  expect(changesOf(twins, [change, change]).size).toBe(2);
});
