import { Select } from 'antd';
import { Link } from 'react-router';
import { useSeriesText } from '@/domain/series/texts';
import { useWhy } from '@/domain/series/words';
import { useLanguage, useListed } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { layout } from '@/shared/ui';
import { type Instead, insteadOf, type Line, taking } from '../model/term';
import { useText } from '../texts';
import styles from './NextTerm.module.css';

type LeftDay = Line['left'][number];

interface Props {
  of: Line;
  /** Which have another space; without a way to say so the spaces are only named. */
  instead?: Instead;
  onInstead?: (instead: Instead) => void;
}

/** Days that cannot be had, by why, and what else there is for them. */
export function Left({ of, instead = [], onInstead }: Props) {
  const text = useText();
  const why = useWhy();
  const listed = useListed();
  const [language] = useLanguage();
  const { today } = useMe();
  const named = (day: string) => datedDay(day, language, today.slice(0, 4));
  const byWhy = new Map<string, LeftDay[]>();
  for (const each of of.left.filter(one => one.elsewhere.length === 0)) {
    const said = why(each);
    byWhy.set(said, [...(byWhy.get(said) ?? []), each]);
  }
  return (
    <>
      {[...byWhy].map(([said, days]) => (
        <span key={said} className={styles.left}>
          {text('leftOf', { why: said, days: listed(days.map(each => named(each.day))) })}{' '}
          {days.some(each => each.why === 'day-off') && (
            <Link className={layout.inText} to={centre.opening.to({ tab: 'proposals' })}>
              {text('decide')}
            </Link>
          )}
        </span>
      ))}
      {of.left
        .filter(one => one.elsewhere.length > 0)
        .map(one => (
          <span key={one.day} className={styles.left}>
            <span>{text('leftOf', { why: why(one), days: named(one.day) })}</span>
            {onInstead ? (
              <Elsewhere
                left={one}
                name={named(one.day)}
                value={insteadOf(instead, of, one)}
                onChange={space => onInstead(taking(instead, of, one, space))}
              />
            ) : (
              <span className={layout.quiet}>
                {text('alsoFree', { spaces: listed(one.elsewhere.map(({ name }) => name)) })}
              </span>
            )}
          </span>
        ))}
    </>
  );
}

function Elsewhere({
  left,
  name,
  value,
  onChange,
}: {
  left: LeftDay;
  name: string;
  value: string | undefined;
  onChange: (space: string | undefined) => void;
}) {
  const text = useSeriesText();
  return (
    <Select
      size="small"
      className={styles.instead}
      aria-label={text('instead', { day: name })}
      value={value ?? ''}
      onChange={space => onChange(space || undefined)}
      options={[
        { value: '', label: text('leave') },
        ...left.elsewhere.map(({ spaceId, name: called, capacity }) => ({
          value: spaceId,
          label:
            capacity === null
              ? text('elsewhere', { name: called })
              : text('elsewhereFor', { name: called, capacity: String(capacity) }),
        })),
      ]}
    />
  );
}
