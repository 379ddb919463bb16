import { Alert, Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import type { SeriesPreview } from '@/shared/api/generated/model';
import { useLanguage, useListed } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { ProblemAlert } from '@/shared/ui';
import { type Choices, insteadOf, saying } from './choices';
import styles from './Series.module.css';
import { useSeriesText } from './texts';
import { useWhy } from './words';

type Previewed = SeriesPreview['days'][number];

interface Props {
  preview: SeriesPreview | undefined;
  /** Why there is none. */
  error?: unknown;
  /** What was asked: what is said of dates holds for that alone. */
  asked: string;
  /** As a form's field; without a way to say something of a date it only shows them. */
  value?: Choices;
  onChange?: (choices: Choices) => void;
}

/** The dates there would be: how many can be had, and of the others why not and what else there is. */
export function PreviewDays({ preview, error, asked, value, onChange }: Props) {
  const text = useSeriesText();
  const [all, setAll] = useState(false);
  if (error) return <ProblemAlert error={error} />;
  if (!preview) return <p role="status">{text('looking')}</p>;
  const { days, free } = preview;
  const count = { dates: text('dates', { count: days.length }), free, others: days.length - free };
  const notable = days.filter(each => each.why !== null || each.outside !== null);
  const shown = all || days.length <= notable.length ? days : notable;
  return (
    <div className={styles.preview}>
      <div role="status">
        <Alert
          type={free === days.length ? 'success' : free === 0 ? 'error' : 'warning'}
          showIcon
          title={
            free === days.length
              ? text('allFree', count)
              : free === 0
                ? text('noneFree', count)
                : text('someFree', { ...count, free: String(free), others: String(days.length - free) })
          }
        />
      </div>
      <ul className={styles.days}>
        {shown.map(date => (
          <OneDate key={date.day} {...{ date, asked, value, onChange }} />
        ))}
      </ul>
      {days.length > notable.length && (
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text('showOthers') : text('showAll')}
        </Button>
      )}
    </div>
  );
}

function OneDate({ date, asked, value, onChange }: Omit<Props, 'preview' | 'error'> & { date: Previewed }) {
  const text = useSeriesText();
  const listed = useListed();
  const why = useWhy();
  const [language] = useLanguage();
  const { today } = useMe();
  const named = (day: string) => datedDay(day, language, today.slice(0, 4));
  const name = named(date.day);
  const said = value?.of === asked ? value.days[date.day] : undefined;
  const say = (choice: Parameters<typeof saying>[3]) => onChange?.(saying(value, asked, date.day, choice));
  const hours = date.outside && listed(date.outside.map(part => part.join('–')));
  const others = insteadOf(date);
  const chosen = others.find(
    each =>
      said && (said.spaceId ? each.said.spaceId === said.spaceId : each.said.startsAt === said.startsAt),
  );
  return (
    <li className={styles.day}>
      {date.why === null && onChange ? (
        <Checkbox
          checked={said?.skip !== true}
          aria-label={text('take', { day: name })}
          onChange={({ target }) => say(target.checked ? null : { skip: true })}
        >
          {name}
        </Checkbox>
      ) : (
        <b>{name}</b>
      )}
      <span>
        {date.startsLocal}–{date.endsLocal}
      </span>
      {date.why !== null && <span className={styles.why}>{why(date)}</span>}
      {hours !== null && (
        <small className={styles.hint}>{hours === '' ? text('closed') : text('outside', { hours })}</small>
      )}
      {date.why !== null && onChange && others.length > 0 && (
        <Select
          size="small"
          className={styles.instead}
          aria-label={text('instead', { day: name })}
          value={chosen?.key ?? 'leave'}
          onChange={key => say(others.find(each => each.key === key)?.said ?? null)}
          options={[
            { value: 'leave', label: text('leave') },
            ...others.map(({ key }) => ({ value: key, label: wordOf(key) })),
          ]}
        />
      )}
    </li>
  );

  function wordOf(key: string): string {
    const { nextHere, elsewhere } = date;
    if (key === 'next' && nextHere)
      return text('nextHere', {
        day: named(nextHere.day),
        from: nextHere.startsLocal,
        to: nextHere.endsLocal,
      });
    const space = elsewhere.find(each => each.spaceId === key);
    if (!space) return key;
    return space.capacity === null
      ? text('elsewhere', { name: space.name })
      : text('elsewhereFor', { name: space.name, capacity: String(space.capacity) });
  }
}
