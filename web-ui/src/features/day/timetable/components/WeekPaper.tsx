import { NationalMark } from '@/domain/nationalDay/NationalMark';
import type { DayState, SessionResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { shortDay } from '@/shared/lib/days';
import { useText } from '../texts';
import { Block } from './Block';
import { DayOpen } from './DayOpen';
import styles from './Timetable.module.css';

const noOne = () => undefined;

/** The week on paper: a table, so that the days stand on top of every page it takes. */
export function WeekPaper({
  days,
  states,
  sessions,
  overlaps,
}: {
  days: string[];
  states: DayState[];
  sessions: SessionResponse[];
  overlaps: Map<string, string[]>;
}) {
  const text = useText();
  const [language] = useLanguage();
  const stateOf = (day: string) => states.find(each => each.day === day);
  const of = (day: string) => sessions.filter(session => session.day === day);
  return (
    <table className={styles.paper} data-paper="across" aria-label={text('week')}>
      <thead>
        <tr>
          {days.map(day => (
            <th key={day} scope="col">
              {shortDay(day, language)} <NationalMark of={stateOf(day)?.national} />{' '}
              <DayOpen state={stateOf(day)} /> <small>{of(day).length || text('emptyDay')}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {days.map(day => (
            <td key={day}>
              {of(day).map(session => (
                <Block
                  key={session.id}
                  session={session}
                  overlaps={overlaps.get(session.id)}
                  onOpen={noOne}
                />
              ))}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
