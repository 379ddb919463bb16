import { Alert } from 'antd';
import { Link } from 'react-router';
import type { Gap, StatementPreview } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { layout } from '@/shared/ui';
import { part } from '@/shared/ui/part';
import { useText } from '../texts';
import styles from './Statement.module.css';

const StateMany = part(() => import('@/domain/stated/StateMany').then(module => module.StateMany));

/** What the records lack of the days of a statement, a sentence each: none where nothing lacks. */
export function useLacking({ notClosed, gaps }: StatementPreview): string[] {
  const text = useText();
  const { openDays, missingDays, notClosedOthers } = gaps;
  return [
    notClosed > 0 && text('notClosed', { count: notClosed }),
    notClosedOthers > 0 && text('notClosedOthers', { count: notClosedOthers }),
    missingDays > 0 && text('missingDays', { count: missingDays, open: openDays }),
  ].filter(each => each !== false);
}

/** Says it before the statement is published, with the way to each day on which something lacks. */
export function Lacking({ preview }: { preview: StatementPreview }) {
  const text = useText();
  const may = useMay()('record-attendance');
  const said = useLacking(preview);
  if (said.length === 0) return null;
  const { statement, notClosed, gaps } = preview;
  return (
    <Alert
      type="warning"
      showIcon
      className={layout.below}
      title={text(preview.obstacles.length > 0 ? 'lackingNow' : 'lacking')}
      description={
        <>
          <ul className={styles.lacks}>
            {said.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          {notClosed + gaps.notClosedOthers > 0 && (
            <Link
              className={styles.notClosed}
              to={centre.timetable.to({
                view: 'list',
                state: 'planned',
                from: statement.from,
                to: statement.to,
              })}
            >
              {text('notClosedLink')}
            </Link>
          )}{' '}
          {may && gaps.days.some(each => each.unstated) && (
            <StateMany from={statement.from} to={statement.to}>
              {text('stateMany')}
            </StateMany>
          )}
          {gaps.days.length > 0 && (
            <details className={styles.gaps}>
              <summary>{text('byDay')}</summary>
              <ul>
                {gaps.days.map(gap => (
                  <li key={gap.day}>
                    <GapDay gap={gap} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      }
    />
  );
}

/** One day: to its sheet where sessions wait to be closed, to the day itself where a word of staff is missing. */
function GapDay({ gap: { day, notClosed, notClosedOthers, unstated } }: { gap: Gap }) {
  const text = useText();
  const [language] = useLanguage();
  const { today } = useMe();
  return (
    <>
      <Link
        className={styles.notClosed}
        to={unstated ? centre.today.to({ day }) : centre.daySheet.to({ day })}
      >
        {datedDay(day, language, today.slice(0, 4))}
      </Link>{' '}
      {unstated ? text('unstated') : text('notClosedOn', { count: notClosed + notClosedOthers })}
    </>
  );
}
