import type { CentreRow } from '@/shared/api/generated/model';

/** The least room for a bar and its name, in px. */
export const BAR_STEP = 28;

const LONGEST = 8;
const WIDEST_BAR = 56;
const BAR_SHARE = 0.7;
const LINES = 3;

/** One bar: where it stands, how high it is as a share of the highest line, and whether it is pale. */
export interface Bar {
  row: CentreRow;
  /** Left edge and width of its column, in px from the axis. */
  left: number;
  width: number;
  /** Width of the bar itself, in the middle of its column. */
  thick: number;
  /** Null where there is no value: then there is no bar. */
  share: number | null;
  /** Not complete enough to be ranked. */
  pale: boolean;
}

/** One bar per row, in the order of the table. */
export function barsOf(rows: CentreRow[], width: number): Bar[] {
  const top = linesOf(rows).at(-1) ?? 1;
  const step = width / Math.max(1, rows.length);
  return rows.map((row, index) => ({
    row,
    left: index * step,
    width: step,
    thick: Math.min(WIDEST_BAR, step * BAR_SHARE),
    share: row.value === null ? null : row.value / top,
    // a measure that gives no places says nothing about a centre by giving none
    pale: row.rank === null && row.rankWithheld !== 'not-ranked',
  }));
}

/** The values at which lines are drawn, from 0 up to one that no bar exceeds: round ones. */
export function linesOf(rows: CentreRow[]): number[] {
  const highest = Math.max(0, ...rows.map(row => row.value ?? 0));
  if (highest === 0) return [0, 1];
  const rough = highest / LINES;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find(each => each * power >= rough) ?? 10) * power;
  const count = Math.ceil(highest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** What a letter of the chart's size takes, in px: a Chinese one, any other. */
const HAN = 11;
const LATIN = 6.5;
/** Between two names side by side. */
const GAP = 6;
/** A slanted name leans so far: what of its length lies across and what below. */
export const LEAN = -50;
const ACROSS = Math.cos((LEAN * Math.PI) / 180);
const DOWN = -Math.sin((LEAN * Math.PI) / 180);
const LEVEL_ROOM = 22;

const lengthOf = (label: string): number =>
  [...label].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? HAN : LATIN), 0);

/**
 * How names stand below their bars without touching: side by side where each fits its column, slanted where one does not. With it how
 * much room they take below the axis and left of the first column's middle.
 */
export function namesUnder(
  labels: string[],
  step: number,
): { slanted: boolean; below: number; before: number } {
  const lengths = labels.map(lengthOf);
  const slanted = lengths.some(length => length + GAP > step);
  if (!slanted) return { slanted, below: LEVEL_ROOM, before: 0 };
  return {
    slanted,
    below: LEVEL_ROOM + DOWN * Math.max(...lengths),
    before: Math.max(0, ...lengths.map((length, index) => ACROSS * length - index * step)),
  };
}

/** Names as they tell centres apart in little room: without the words all begin with, and cut in the middle. */
export function labelsOf(names: string[]): string[] {
  const [first = '', ...others] = names;
  let same = others.length > 0 ? first.length : 0;
  for (const other of others) while (!other.startsWith(first.slice(0, same))) same -= 1;
  // Only whole words go: what comes up to the last space of what all share.
  const cut = first.lastIndexOf(' ', same - 1) + 1;
  return names.map(name => shortened(name.slice(same > 0 ? cut : 0) || name));
}

function shortened(name: string): string {
  const letters = [...name];
  const most = /[\u4e00-\u9fff]/.test(name) ? LONGEST : LONGEST * 2;
  if (letters.length <= most) return name;
  // what a name ends with tells it from its neighbours: its last word stays whole
  const word = [...name.slice(name.lastIndexOf(' ') + 1)].length;
  const tail = word < letters.length && word <= most - 3 ? word : Math.floor((most - 1) / 2);
  const head = most - 1 - tail;
  return `${letters.slice(0, head).join('')}…${letters.slice(-tail).join('')}`;
}
