import type { Heads } from '../api/generated/model';
import { useCommon } from '../i18n';
import { count } from '../lib/numbers';

const METHODS = [
  ['scan', 'methodScan'],
  ['named', 'methodNamed'],
  ['self', 'methodSelf'],
  ['tally', 'methodTally'],
  ['partner', 'methodPartner'],
] as const;

/** What visits are made of: each method by which somebody was counted, with its number. */
export function useMethodWords(): (heads: Heads) => string[] {
  const common = useCommon();
  return heads =>
    METHODS.flatMap(([method, word]) =>
      heads[method] > 0 ? [`${common(word)} ${count(heads[method])}`] : [],
    );
}
