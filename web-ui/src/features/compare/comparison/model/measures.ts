import { type Period, periodOf } from '@/domain/period/period';
import type { CentreRow, GetComparisonParams } from '@/shared/api/generated/model';
import { count, decimal, percent } from '@/shared/lib/numbers';

export const MEASURES = ['visits', 'sessions-held', 'people', 'verifiability', 'hours-open'] as const;
export const PERS = ['none', 'area', 'hour'] as const;
export const BANDS = ['all', 'small', 'medium', 'large'] as const;
export const SORTS = ['value', 'name', 'area', 'completeness'] as const;
export const ORDERS = ['desc', 'asc'] as const;

export type Measure = (typeof MEASURES)[number];
export type Per = (typeof PERS)[number];
export type Band = (typeof BANDS)[number];
export type Sort = (typeof SORTS)[number];
export type Order = (typeof ORDERS)[number];

export interface Filters {
  period: Period | null;
  measure: Measure;
  per: Per;
  band: Band;
  q: string;
  district: string;
  sort: Sort;
  order: Order;
}

/** Shares, people and hours are not divided by area or hours. */
export function isNormalised(measure: Measure): boolean {
  return measure === 'visits' || measure === 'sessions-held';
}

/** What is asked of the server; without a period in the address, the month of today. */
export function toParams(
  filters: Filters,
  today: string,
): GetComparisonParams & { from: string; to: string } {
  const { from, to } = filters.period ?? periodOf('month', today);
  const { measure, band, q, district, sort, order } = filters;
  return {
    from,
    to,
    measure,
    per: isNormalised(measure) ? filters.per : 'none',
    band,
    q: q || undefined,
    district: district || undefined,
    sort,
    order,
  };
}

/** A value as people read it: whole where things are counted, one decimal where they are divided. */
export function formatValue(value: number | null, measure: Measure, per: Per): string {
  if (measure === 'verifiability') return percent(value);
  if (measure === 'hours-open') return decimal(value, 0);
  if (per !== 'none' && isNormalised(measure)) return decimal(value, value !== null && value < 10 ? 2 : 1);
  return count(value);
}

export type Withheld = 'no-data' | 'no-band' | 'no-days' | 'incomplete';

/** Why a centre has no place among its peers, or null where it has one. */
export function whyNotRanked(row: CentreRow): Withheld | null {
  if (row.rank !== null) return null;
  if (row.value === null) return 'no-data';
  if (row.band === null) return 'no-band';
  return row.completeness === null ? 'no-days' : 'incomplete';
}
