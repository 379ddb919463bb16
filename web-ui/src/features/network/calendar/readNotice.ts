import { addDays } from '@/shared/lib/days';

/** A day as the notice says it. */
export interface NoticedDay {
  day: string;
  kind: 'off' | 'work';
  name: string;
  nameEn: string;
}

export interface Notice {
  days: NoticedDay[];
  /** Lines that look as if they said something, and were not understood. */
  unread: { line: number; text: string }[];
}

const ENGLISH: Record<string, string> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

/** "元旦、春节" in English, as far as it is known. */
export const englishOf = (name: string): string =>
  name
    .split('、')
    .map(each => ENGLISH[each] ?? each)
    .join(', ');

/** 2027-02-06 至 2027-02-12 休 春节 / Spring Festival: one day, or the first and the last. */
const LINE =
  /^(\d{4}-\d{2}-\d{2})(?:\s*(?:至|到|~|–|—)\s*|\s+)?(\d{4}-\d{2}-\d{2})?\s+(休|班|off|work)\s+([^/]+?)(?:\s*\/\s*(.+))?$/;
/** 二、春节：…… */
const ITEM = /^(?:[一二三四五六七八九十]+、)?\s*([^：:\d]{2,20})[：:](.+)$/;
/** 2月15日至23日; what is in brackets is taken out before. */
const STRETCH =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:(?:至|—|–|-)(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g;

const dayOf = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The days from the first to the last; none where it is no such stretch. */
function daysOf(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last && days.length <= 31; day = addDays(day, 1)) days.push(day);
  return days;
}

/** What a sentence of the notice says of a festival: days off, or days of work that were moved. */
function sentence(words: string, year: number, name: string): NoticedDay[] {
  const kind =
    words.includes('放假') || words.includes('补休') ? 'off' : words.includes('上班') ? 'work' : null;
  if (!kind) return [];
  return [...words.matchAll(STRETCH)].flatMap(([, y1, m1, d1, y2, m2, d2]) => {
    const from = Number(y1 ?? year);
    const first = dayOf(from, Number(m1), Number(d1));
    const last = d2 ? dayOf(Number(y2 ?? from), Number(m2 ?? m1), Number(d2)) : first;
    return daysOf(first, last).map(day => ({ day, kind, name, nameEn: englishOf(name) }) as const);
  });
}

function ofLine(line: string, year: number): NoticedDay[] {
  const [, first, last, word, named, english] = LINE.exec(line) ?? [];
  if (first && named) {
    const kind = word === '休' || word === 'off' ? 'off' : 'work';
    return daysOf(first, last ?? first).map(day => ({
      day,
      kind,
      name: named,
      nameEn: english ?? englishOf(named),
    }));
  }
  const [, name, body] = ITEM.exec(line.replace(/[（(][^）)]*[）)]/g, '')) ?? [];
  return name && body ? body.split('。').flatMap(words => sentence(words, year, name.trim())) : [];
}

/** Reads the items of the notice of a year as it is published, or lines of our own. */
export function readNotice(text: string, year: number): Notice {
  const days: NoticedDay[] = [];
  const unread: Notice['unread'] = [];
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    const found = ofLine(line, year);
    days.push(...found);
    if (found.length === 0 && /\d/.test(line)) unread.push({ line: index + 1, text: line.slice(0, 40) });
  });
  return { days: days.sort((one, other) => (one.day < other.day ? -1 : 1)), unread };
}

/** As lines that {@link readNotice} reads again, a stretch of alike days in each. */
export function writeNotice(days: Pick<NoticedDay, 'day' | 'kind' | 'name' | 'nameEn'>[]): string {
  const runs: { first: string; last: string; of: NoticedDay }[] = [];
  for (const of of days) {
    const run = runs.at(-1);
    const alike = run && run.of.kind === of.kind && run.of.name === of.name && run.of.nameEn === of.nameEn;
    if (alike && addDays(run.last, 1) === of.day) run.last = of.day;
    else runs.push({ first: of.day, last: of.day, of });
  }
  return runs
    .map(
      ({ first, last, of: { kind, name, nameEn } }) =>
        `${first === last ? first : `${first} 至 ${last}`} ${kind === 'off' ? '休' : '班'} ${name} / ${nameEn}`,
    )
    .join('\n');
}
