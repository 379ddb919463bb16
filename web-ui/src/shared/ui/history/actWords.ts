import type { ActResponse } from '../../api/generated/model';
import { clauseMark, useCommon, useLanguage, useListed } from '../../i18n';
import { momentIn } from '../../lib/days';
import { useMe } from '../../lib/me';
import { decimal, NO_DATA } from '../../lib/numbers';
import { useActText } from './texts';

type Key = Parameters<ReturnType<typeof useActText>>[0];
type Fields = Record<string, unknown>;
type Told = Pick<ActResponse, 'object' | 'title' | 'before'>;

/** Fields that another field, or the act itself, says in words a person reads. */
const SAID_ELSEWHERE = new Set([
  'activityId',
  'byMethod',
  'closedAt',
  'closedBy',
  'endsAt',
  'id',
  'partnerDeclared',
  'programmeId',
  'seriesId',
  'spaceId',
  'startsAt',
  'subject',
  'updatedAt',
]);
const MINOR_UNITS = 'amountMinor';
/** The fields of a resident that were changed: no value of theirs stands in an act. */
const NAMED = 'changed';
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Words for what acts speak of; what has no word here is shown as it is kept. */
export function useActWords() {
  const text = useActText();
  const common = useCommon();
  const listed = useListed();
  const [language] = useLanguage();
  const { organisation } = useMe();
  const word = (kind: string, ...names: string[]): string => {
    for (const name of names) {
      const key = `${kind}.${name}` as Key;
      const found = text(key);
      if (found !== key) return found;
    }
    return names.at(-1) ?? '';
  };
  const hours = (week: Fields): string => {
    const groups: { days: string[]; stretches: string }[] = [];
    for (const day of DAYS) {
      const stretches = listed(((week[day] ?? []) as string[][]).map(ends => ends.join('–')));
      const last = groups.at(-1);
      if (last?.stretches === stretches) last.days.push(word('value', day));
      else groups.push({ days: [word('value', day)], stretches });
    }
    return groups
      .map(({ days, stretches }) => {
        const among = days.length > 1 ? `${days[0]}${word('value', 'day-to')}${days.at(-1)}` : days[0];
        return `${among} ${stretches || word('value', 'closed-day')}`;
      })
      .join(clauseMark(language));
  };
  const thing = (act: Told, given: Fields): string => {
    if (Array.isArray(given.mon)) return hours(given);
    if (typeof given.name === 'string' && typeof given.nameEn === 'string') {
      const name = language === 'en' ? given.nameEn : given.name;
      return typeof given.kind === 'string' ? `${word('value', given.kind)} ${name}` : name;
    }
    return text(act.before ? 'other' : 'given');
  };
  /** Codes by their words; of anything else how many there are. */
  const several = (act: Told, given: unknown[]): string => {
    if (given.length === 0) return NO_DATA;
    const said = given.map(each => word('value', `${each}.${act.object}`, String(each)));
    return said.every((words, at) => words !== String(given[at]))
      ? listed(said)
      : text('several', { count: given.length });
  };
  const value = (act: Told, field: string, given: unknown): string => {
    if (given === undefined || given === null || given === '') return NO_DATA;
    if (typeof given === 'boolean') return common(given ? 'yes' : 'no');
    if (typeof given === 'number') return decimal(field === MINOR_UNITS ? given / 100 : given, 2);
    if (Array.isArray(given)) return several(act, given);
    if (typeof given === 'object') return thing(act, given as Fields);
    const said = String(given);
    return INSTANT.test(said)
      ? momentIn(said, organisation.timeZone)
      : word('value', `${said}.${act.object}`, said);
  };
  /** What is not so, not given, or stands at its head already, needs no line of what was made. */
  const saysSomething = (act: Told, given: unknown): boolean =>
    given !== undefined &&
    given !== null &&
    given !== '' &&
    given !== false &&
    given !== act.title &&
    !(Array.isArray(given) && given.length === 0);
  /** The fields that differ for whoever reads them. */
  const changed = (act: Told, before: Fields, after: Fields): string[] =>
    [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      field =>
        !SAID_ELSEWHERE.has(field) &&
        (typeof before[field] === 'object' ||
          typeof after[field] === 'object' ||
          value(act, field, before[field]) !== value(act, field, after[field])),
    );
  return {
    nothing: text('nothing'),
    act: ({ act, object }: Pick<ActResponse, 'act' | 'object'>) => word('act', `${act}.${object}`, act),
    object: (name: string) => word('object', name),
    field: (name: string) => word('field', name),
    /** What the thing was called then, in the language of the page where it had a name in it. */
    called: ({ title, titleEn }: Pick<ActResponse, 'title' | 'titleEn'>) =>
      (language === 'en' && titleEn) || title,
    value,
    /**
     * What of an act can be told: fields named alone, fields with what they held and hold, and what something was made with, or was
     * when it went.
     */
    told(act: ActResponse): { named: string[]; fields: string[]; made: string[] } {
      const { before, after } = act;
      const named = Array.isArray(after?.[NAMED]) ? after[NAMED].map(String) : [];
      const one = before && after ? null : (after ?? before);
      return {
        named,
        fields: before && after ? changed(act, before, after) : [],
        made:
          one && named.length === 0
            ? Object.keys(one).filter(field => !SAID_ELSEWHERE.has(field) && saysSomething(act, one[field]))
            : [],
      };
    },
  };
}
