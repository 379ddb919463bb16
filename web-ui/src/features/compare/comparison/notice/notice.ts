import type { CentreRow } from '@/shared/api/generated/model';

/** From this ratio of largest to smallest on, sizes are too unlike to compare undivided values. */
const UNLIKE_SIZES = 3;

export interface Notice {
  /** Positionings of the shown centres with data, most frequent first; empty where there is one only. */
  positionings: { name: string; centres: number }[];
  /** Smallest and largest area, where they are far apart. */
  areas: { smallest: number; largest: number; times: number } | null;
  /** Centres that are shown and not ranked, because too few days are recorded. */
  incomplete: CentreRow[];
}

/** Why the shown rows should not be compared just like that; null where nothing speaks against it. */
export function noticeOf(rows: CentreRow[]): Notice | null {
  const withData = rows.filter(row => row.hasData);
  const counts = new Map<string, number>();
  for (const { positioning } of withData) {
    if (positioning) counts.set(positioning, (counts.get(positioning) ?? 0) + 1);
  }
  const positionings = [...counts]
    .map(([name, centres]) => ({ name, centres }))
    .sort((a, b) => b.centres - a.centres || a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
  const notice: Notice = {
    positionings: positionings.length > 1 ? positionings : [],
    areas: unlikeAreas(withData),
    incomplete: rows.filter(row => row.rankWithheld === 'incomplete' && (row.completeness ?? 1) < 0.8),
  };
  const silent = notice.positionings.length === 0 && notice.areas === null && notice.incomplete.length === 0;
  return silent ? null : notice;
}

function unlikeAreas(rows: CentreRow[]): Notice['areas'] {
  const areas = rows.map(row => row.floorAreaM2).filter((area): area is number => area !== null && area > 0);
  if (areas.length < 2) return null;
  const smallest = Math.min(...areas);
  const largest = Math.max(...areas);
  const times = largest / smallest;
  return times >= UNLIKE_SIZES ? { smallest, largest, times } : null;
}
