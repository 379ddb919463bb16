import { describe, expect, it } from 'vitest';
import { parsePeriod } from '@/domain/period/period';
import { centreRow } from '../../../../../tests/centreRow';
import { asPeriod } from '../centre/asPeriod';
import { noticeOf } from '../notice/notice';
import { barsOf, labelsOf, linesOf } from './chart';
import { countActive, type Filters, formatValue, toParams, whyNotRanked } from './measures';
import { monthly, sticks } from './sparkline';

const filters: Filters = {
  period: parsePeriod('2026-Q3'),
  measure: 'visits',
  per: 'area',
  band: 'all',
  q: '',
  district: '',
  sort: 'value',
  order: 'desc',
};

const incomplete = centreRow({
  slug: 'b',
  name: '向阳之家',
  rank: null,
  rankWithheld: 'incomplete',
  completeness: 0.63,
});
const missing = centreRow({
  slug: 'c',
  name: '竹里社区服务中心',
  hasData: false,
  visits: 0,
  value: null,
  rank: null,
  rankWithheld: 'no-data',
  completeness: 0,
});

describe('what is asked of the server', () => {
  it('is the period of the address; without one the server knows which month has the newest data', () => {
    expect(toParams(filters)).toMatchObject({ from: '2026-07-01', to: '2026-09-30', per: 'area' });
    expect(toParams({ ...filters, period: null })).toMatchObject({ from: undefined, to: undefined });
  });

  it('never divides what may not be divided', () => {
    expect(toParams({ ...filters, measure: 'people' }).per).toBe('none');
    expect(toParams({ ...filters, measure: 'sessions-held' }).per).toBe('area');
  });
});

it('pales who could not be ranked, and nobody for a measure that gives no places', () => {
  const rows = [
    centreRow({ rank: null, rankWithheld: 'few-readings' }),
    centreRow({ rank: null, rankWithheld: 'not-ranked' }),
  ];
  expect(barsOf(rows, 200).map(({ pale }) => pale)).toEqual([true, false]);
});

it('says visits per 100 entries with a decimal, and divides no entries', () => {
  expect(formatValue(20.666, 'visits-per-footfall', 'none')).toBe('20.7');
  expect(formatValue(1490, 'footfall', 'none')).toBe('1,490');
  expect(toParams({ ...filters, measure: 'footfall' }).per).toBe('none');
});

it('counts the choices that differ from what the screen opens with', () => {
  const plain: Filters = { ...filters, per: 'none' };
  expect(countActive(plain)).toBe(0);
  expect(countActive(filters)).toBe(1);
  expect(countActive({ ...filters, measure: 'people', q: '和风', district: '浦东新区', band: 'large' })).toBe(
    4,
  );
});

describe('a value', () => {
  it('reads as what it is', () => {
    expect(formatValue(41882, 'visits', 'none')).toBe('41,882');
    expect(formatValue(684.35, 'visits', 'area')).toBe('684.4');
    expect(formatValue(0.3149, 'visits', 'hour')).toBe('0.31');
    expect(formatValue(0.82, 'verifiability', 'none')).toBe('82%');
    expect(formatValue(0, 'visits', 'none')).toBe('0');
    expect(formatValue(null, 'visits', 'none')).toBe('—');
    expect(formatValue(null, 'verifiability', 'none')).toBe('—');
  });

  it('has a place, or a reason for having none', () => {
    expect(whyNotRanked(centreRow())).toBeNull();
    expect(whyNotRanked(incomplete)).toBe('incomplete');
    expect(whyNotRanked(missing)).toBe('no-data');
    expect(whyNotRanked(centreRow({ rank: null, rankWithheld: 'few-days' }))).toBe('few-days');
    expect(whyNotRanked(centreRow({ rank: null, rankWithheld: 'alone' }))).toBe('alone');
  });
});

describe('the notice', () => {
  it('is silent where nothing speaks against comparing', () => {
    expect(noticeOf([centreRow(), centreRow({ slug: 'x', floorAreaM2: 5000 })])).toBeNull();
    expect(noticeOf([])).toBeNull();
  });

  it('names unlike positionings, unlike sizes and what is incomplete', () => {
    const notice = noticeOf([
      centreRow(),
      { ...incomplete, positioning: 'disability', floorAreaM2: 1150 },
      missing,
    ]);
    expect(notice?.positionings).toEqual([
      { name: 'disability', centres: 1 },
      { name: 'general', centres: 1 },
    ]);
    expect(notice?.areas).toMatchObject({ smallest: 1150, largest: 6120 });
    expect(notice?.incomplete.map(row => row.slug)).toEqual(['b']);
  });
});

describe('the sparkline', () => {
  const trend = [
    { month: '2026-07-01', value: 30 },
    { month: '2026-08-01', value: null },
    { month: '2026-09-01', value: 60 },
  ];

  it('has twelve months that end with the period; what was not recorded is a gap, not 0', () => {
    const values = monthly(trend, '2026-09-30');
    expect(values).toHaveLength(12);
    expect(values.slice(-3)).toEqual([30, null, 60]);
    expect(values.slice(0, 9)).toEqual(Array(9).fill(null));
    expect(sticks(values, 120, 20).map(stick => stick.height)).toEqual([
      ...Array(9).fill(null),
      10,
      null,
      20,
    ]);
  });

  it('shows a single month as what it is, and 0 as a hairline that is no gap', () => {
    const alone = sticks([...Array(11).fill(null), 7], 120, 20);
    expect(alone.filter(stick => stick.height !== null)).toEqual([{ x: 110, y: 0, height: 20 }]);
    expect(sticks([0, 50, 100], 30, 20)).toEqual([
      { x: 0, y: 19, height: 1 },
      { x: 10, y: 10, height: 10 },
      { x: 20, y: 0, height: 20 },
    ]);
    expect(sticks([0, 0], 30, 20).map(stick => stick.height)).toEqual([1, 1]);
  });
});

describe('the chart', () => {
  const rows = [centreRow(), incomplete, missing, centreRow({ value: 20_000 })];

  it('draws a bar per row: pale where not ranked, none where there is no data', () => {
    const bars = barsOf(rows, 400);
    expect(bars.map(bar => bar.share)).toEqual([41882 / 60_000, 41882 / 60_000, null, 1 / 3]);
    expect(bars.map(bar => bar.pale)).toEqual([false, true, true, false]);
    expect(bars.map(bar => bar.left)).toEqual([0, 100, 200, 300]);
    expect(bars.map(bar => bar.thick)).toEqual([56, 56, 56, 56]);
  });

  it('has lines at round values, from 0 to above the highest bar', () => {
    const linesTo = (value: number | null) => linesOf([centreRow({ value })]);
    expect(linesOf(rows)).toEqual([0, 20_000, 40_000, 60_000]);
    expect(linesTo(0.82)).toEqual([0, 0.5, 1]);
    expect(linesTo(30)).toEqual([0, 10, 20, 30]);
    expect(linesTo(7)).toEqual([0, 2.5, 5, 7.5]);
    expect(linesTo(0)).toEqual([0, 1]);
    expect(linesTo(null)).toEqual([0, 1]);
  });

  it('tells centres apart by their labels', () => {
    expect(labelsOf(['多伦多社区中心 3501号', '多伦多社区中心 3712号'])).toEqual(['3501号', '3712号']);
    expect(labelsOf(['和风市民中心', '和平之家'])).toEqual(['和风市民中心', '和平之家']);
    expect(labelsOf(['北外滩街道社区文化活动中心'])).toEqual(['北外滩街…动中心']);
    expect(labelsOf(['多伦多社区中心 3501号'])).toEqual(['多伦…3501号']);
    expect(labelsOf([])).toEqual([]);
  });
});

it('two days are the period they are', () => {
  expect(asPeriod('2026-07-01', '2026-09-30').kind).toBe('quarter');
  expect(asPeriod('2026-07-01', '2026-07-31').kind).toBe('month');
  expect(asPeriod('2026-01-01', '2026-12-31').kind).toBe('year');
  expect(asPeriod('2026-01-01', '2026-01-01').kind).toBe('day');
  expect(asPeriod('2026-01-01', '2026-01-30').kind).toBe('custom');
});
