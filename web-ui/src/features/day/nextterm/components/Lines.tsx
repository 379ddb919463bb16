import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { useRuleWords } from '@/domain/series/words';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { layout, Tag } from '@/shared/ui';
import type { Instead, Line, OfActivity } from '../model/term';
import { useText } from '../texts';
import { Left } from './Left';
import styles from './NextTerm.module.css';

interface Props {
  activities: OfActivity[];
  /** Which are not to be planned; without a way to say so they are only shown. */
  without?: ReadonlySet<string>;
  onTake?: (activity: string, taken: boolean) => void;
  /** Which have another space, as far as that can be said. */
  instead?: Instead;
  onInstead?: (instead: Instead) => void;
}

/** What is planned of each activity, and what of it cannot be had. */
export function Lines({ activities, without, onTake, instead, onInstead }: Props) {
  const text = useText();
  return (
    <ul className={styles.activities} aria-label={text('activities')}>
      {activities.map(({ id, title, lines, dates, done, elsewhere, enrolled }) => (
        <li key={id}>
          <div className={layout.row}>
            {onTake ? (
              <Checkbox
                checked={!without?.has(id)}
                disabled={done + elsewhere === 0}
                onChange={({ target }) => onTake(id, target.checked)}
              >
                <b>{title}</b>
              </Checkbox>
            ) : (
              <b>{title}</b>
            )}
            <Tag tone={done < dates ? 'warn' : 'good'}>
              {done < dates
                ? text('ofDates', { done: String(done), dates: String(dates) })
                : text('sessions', { count: dates })}
            </Tag>
          </div>
          {enrolled !== null && enrolled > 0 && (
            <p className={styles.enrolled}>{text('enrolled', { count: enrolled })}</p>
          )}
          <ul className={styles.lines}>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they come as one answer and do not move
              <OneLine key={at} of={line} instead={instead} onInstead={onInstead} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function OneLine({ of, instead, onInstead }: { of: Line } & Pick<Props, 'instead' | 'onInstead'>) {
  const text = useText();
  const ruleOf = useRuleWords();
  const [language] = useLanguage();
  const { today } = useMe();
  const named = (day: string) => datedDay(day, language, today.slice(0, 4));
  const { rule, firstDay: first, lastDay: last, dates } = of;
  return (
    <li>
      <span>
        {rule ? ruleOf({ rule, startsOn: first }) : dates > 1 ? text('single') : named(first)}{' '}
        {of.startsLocal}–{of.endsLocal}
      </span>
      <span>{of.space ?? text('noSpace')}</span>
      {dates > 1 && (
        <span className={layout.quiet}>
          {text('until', { first: named(first), last: named(last) })} · {text('sessions', { count: dates })}
        </span>
      )}
      {of.seriesId && (
        <Link className={layout.inText} to={centre.series.to({ series: of.seriesId })}>
          {text('openSeries')}
        </Link>
      )}
      <Left of={of} instead={instead} onInstead={onInstead} />
    </li>
  );
}
