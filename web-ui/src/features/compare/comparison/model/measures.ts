import type { Period } from '@/domain/period/period';
import type { CentreRow, GetComparisonParams } from '@/shared/api/generated/model';
import { count, decimal, percent } from '@/shared/lib/numbers';

export const MEASURES = [
  'visits',
  'sessions-held',
  'people',
  'verifiability',
  'hours-open',
  'occupancy',
  'footfall',
  'visits-per-footfall',
  'closed-days',
] as const;
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

/** Shares, people, hours and what is read at the door are not divided by area or hours. */
export function isNormalised(measure: Measure): boolean {
  return measure === 'visits' || measure === 'sessions-held';
}

/** What is asked of the server; without a period in the address, the latest month with data, which it knows. */
export function toParams(filters: Filters): GetComparisonParams {
  const { measure, band, q, district, sort, order } = filters;
  return {
    from: filters.period?.from,
    to: filters.period?.to,
    measure,
    per: isNormalised(measure) ? filters.per : 'none',
    band,
    q: q || undefined,
    district: district || undefined,
    sort,
    order,
  };
}

/** How many choices differ from what the screen opens with; the period stands beside them. */
export function countActive(filters: Filters): number {
  const { measure, band, q, district } = filters;
  const per = isNormalised(measure) && filters.per !== 'none';
  return [measure !== 'visits', per, band !== 'all', district !== '', q !== ''].filter(Boolean).length;
}

/** A value as people read it: whole where things are counted and for hours, one decimal where they are divided. */
export function formatValue(value: number | null, measure: Measure, per: Per): string {
  if (measure === 'verifiability' || measure === 'occupancy') return percent(value);
  if (measure === 'visits-per-footfall') return decimal(value, 1);
  if (per !== 'none' && isNormalised(measure)) return decimal(value, value !== null && value < 10 ? 2 : 1);
  return count(value);
}

export type Withheld = NonNullable<CentreRow['rankWithheld']>;

/** Why a centre has no place among its peers, or null where it has one. */
export function whyNotRanked(row: CentreRow): Withheld | null {
  return row.rank === null ? (row.rankWithheld ?? 'no-data') : null;
}
