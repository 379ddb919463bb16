import type { Heads } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { count } from '@/shared/lib/numbers';

const METHODS = [
  ['scan', 'methodScan'],
  ['named', 'methodNamed'],
  ['self', 'methodSelf'],
  ['tally', 'methodTally'],
  ['partner', 'methodPartner'],
] as const;

/**
 * What visits are made of: each method by which somebody was counted, with its number; or `all` of them, where a zero says that
 * nobody came that way.
 */
export function useMethodWords(): (heads: Heads, all?: boolean) => string[] {
  const common = useCommon();
  return (heads, all = false) =>
    METHODS.flatMap(([method, word]) =>
      all || heads[method] > 0 ? [`${common(word)} ${count(heads[method])}`] : [],
    );
}
