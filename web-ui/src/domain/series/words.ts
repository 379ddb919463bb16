import type { Holder, Message, SeriesResponse } from '@/shared/api/generated/model';
import { useLanguage, useListed } from '@/shared/i18n';
import { told } from './rule';
import { useSeriesText } from './texts';

/** A rule in words: "每周二、周四", "Every 2 weeks on Monday". One that this platform would not write stands as it is. */
export function useRuleWords(): (series: Pick<SeriesResponse, 'rule' | 'startsOn'>) => string {
  const text = useSeriesText();
  const listed = useListed();
  return ({ rule, startsOn }) => {
    const parts = told(rule, startsOn);
    if (!parts) return rule;
    const { freq, interval, weekdays, week, monthDay } = parts;
    const weekday = listed(weekdays.map(each => text(`weekday.${each}`)));
    const day =
      monthDay === null
        ? text('day.week', { week: text(`week.${week ?? 1}` as 'week.1'), weekday })
        : text('day.date', { date: String(monthDay) });
    const values = { n: String(interval), weekdays: weekday, day };
    return interval > 1 ? text(`rule.${freq}.n`, values) : text(`rule.${freq}`, values);
  };
}

/** Who has a space, in words. */
export function useHolderName(): (holder: Holder) => string {
  const text = useSeriesText();
  return ({ title, party }) => title ?? text(`holder.${(party ?? 'staff') as 'staff'}`);
}

interface Reasoned {
  why: string | null;
  words: Message | null;
  holder: Holder | null;
}

/** Why nothing was done on a date of a series, in words. */
export function useWhy(): (of: Reasoned) => string {
  const text = useSeriesText();
  const [language] = useLanguage();
  const nameOf = useHolderName();
  return ({ why, words, holder }) => {
    if (words) return language === 'en' ? words.en : words.zh;
    if (!holder) return text(`why.${why as 'taken'}`);
    const said = text('why.takenBy', {
      holder: nameOf(holder),
      from: holder.startsLocal,
      to: holder.endsLocal,
    });
    return holder.beside ? `${said}${text('beside')}` : said;
  };
}
