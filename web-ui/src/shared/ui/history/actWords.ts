import type { ActResponse } from '../../api/generated/model';
import { useCommon } from '../../i18n';
import { momentIn } from '../../lib/days';
import { useMe } from '../../lib/me';
import { decimal, NO_DATA } from '../../lib/numbers';
import { useActText } from './texts';

type Key = Parameters<ReturnType<typeof useActText>>[0];
type Fields = Record<string, unknown>;

/** Fields that another field, or the act itself, says in words a person reads. */
const SAID_ELSEWHERE = new Set([
  'activityId',
  'byMethod',
  'closedAt',
  'closedBy',
  'endsAt',
  'partnerDeclared',
  'programmeId',
  'spaceId',
  'startsAt',
  'updatedAt',
]);
const MINOR_UNITS = 'amountMinor';
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Words for what acts speak of; what has no word here is shown as it is kept. */
export function useActWords() {
  const text = useActText();
  const common = useCommon();
  const { organisation } = useMe();
  const word = (kind: string, ...names: string[]): string => {
    for (const name of names) {
      const key = `${kind}.${name}` as Key;
      const found = text(key);
      if (found !== key) return found;
    }
    return names.at(-1) ?? '';
  };
  const value = (field: string, given: unknown): string => {
    if (given === undefined || given === null || given === '') return NO_DATA;
    if (typeof given === 'boolean') return common(given ? 'yes' : 'no');
    if (typeof given === 'number') return decimal(field === MINOR_UNITS ? given / 100 : given, 2);
    if (Array.isArray(given)) return text('several', { count: given.length });
    if (typeof given === 'object') return text('other');
    const said = String(given);
    return INSTANT.test(said) ? momentIn(said, organisation.timeZone) : word('value', said);
  };
  return {
    nothing: text('nothing'),
    act: ({ act, object }: Pick<ActResponse, 'act' | 'object'>) => word('act', `${act}.${object}`, act),
    object: (name: string) => word('object', name),
    field: (name: string) => word('field', name),
    value,
    /** What of an act can be told: fields named alone, and fields with what they held and hold. */
    told({ before, after }: Pick<ActResponse, 'before' | 'after'>): { named: string[]; fields: string[] } {
      return {
        named: Array.isArray(after?.changed) ? after.changed.map(String) : [],
        fields: before && after ? this.changed(before, after) : [],
      };
    },
    /** The fields that differ for whoever reads them. */
    changed: (before: Fields, after: Fields): string[] =>
      [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
        field =>
          !SAID_ELSEWHERE.has(field) &&
          (typeof before[field] === 'object' ||
            typeof after[field] === 'object' ||
            value(field, before[field]) !== value(field, after[field])),
      ),
  };
}
