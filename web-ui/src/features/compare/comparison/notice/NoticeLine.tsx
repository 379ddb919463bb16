import { Fragment, type ReactNode, useMemo } from 'react';
import { usePositioning } from '@/domain/centre/positioning';
import type { CentreRow } from '@/shared/api/generated/model';
import { clauseMark, useLanguage, useListed, useNameOf } from '@/shared/i18n';
import { count, decimal } from '@/shared/lib/numbers';
import { part } from '@/shared/ui/part';
import styles from '../components/Comparison.module.css';
import { noticeOf } from './notice';
import { useText } from './texts';

// what it says is only asked for where hours are compared
const HoursNote = part(() => import('../hours/HoursNote').then(module => module.HoursNote), { quiet: true });

const NAMED = 3;

/** Says in one line why the shown centres should not be compared just like that. */
export function NoticeLine({
  rows,
  incomplete,
  notPeople,
  ofHours,
  onUseArea,
}: {
  rows: CentreRow[];
  /** How many of all centres are below 80%, loaded or not. */
  incomplete: number;
  /** People were asked for a period in which they cannot be counted. */
  notPeople: boolean;
  /** Whether hours open are compared: then it is said first what they come from. */
  ofHours: boolean;
  /** Divides by area; not given where that makes no sense or is so already. */
  onUseArea?: () => void;
}) {
  const text = useText();
  const [language] = useLanguage();
  const nameOf = useNameOf();
  const listed = useListed();
  const positioning = usePositioning();
  const notice = useMemo(() => noticeOf(rows), [rows]);
  if (notPeople) return <p className={styles.notice}>{text('notPeople')}</p>;
  const origin = ofHours ? <HoursNote /> : null;
  if (!notice && incomplete === 0) return origin;

  const names = (some: CentreRow[], count: number) => {
    const first = listed(some.slice(0, NAMED).map(nameOf));
    return count > Math.min(some.length, NAMED) ? text('andMore', { names: first }) : first;
  };
  const parts: ReactNode[] = [];
  if (notice && notice.positionings.length > 0) {
    const list = notice.positionings
      .slice(0, 5)
      .map(({ name, centres }) => `${positioning(name)} ${centres}`);
    parts.push(text('noticePositioning', { list: list.join(' · ') }));
  }
  if (notice?.areas && onUseArea) {
    const { smallest, largest, times } = notice.areas;
    parts.push(
      <>
        {text('noticeArea', { times: decimal(times, 0), small: count(smallest), large: count(largest) })}{' '}
        <button type="button" className={styles.inline} onClick={onUseArea}>
          {text('useArea')}
        </button>
      </>,
    );
  }
  if (incomplete > 0) {
    const known = notice?.incomplete ?? [];
    parts.push(
      known.length > 0
        ? text('noticeIncomplete', { count: incomplete, names: names(known, incomplete) })
        : text('noticeIncompleteOnly', { count: incomplete }),
    );
  }
  if (parts.length === 0) return origin;
  return (
    <>
      {origin}
      <p className={styles.notice}>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are drawn anew each time
          <Fragment key={index}>
            {index > 0 && clauseMark(language)}
            {part}
          </Fragment>
        ))}
        {language === 'en' ? '.' : '。'}
      </p>
    </>
  );
}
