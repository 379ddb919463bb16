import { PhaseTag } from '@/domain/session/PhaseTag';
import { headsOf } from '@/domain/tap/tap';
import { useTaps } from '@/domain/tap/useTaps';
import type { SessionResponse } from '@/shared/api/generated/model';
import { count } from '@/shared/lib/numbers';
import { useClock } from '@/shared/lib/useClock';
import type { Closing } from '../api/useClosing';
import type { Sheet } from '../api/useSheet';
import { BLANK } from '../model/line';
import { useText } from '../texts';
import { HeadsCell } from './HeadsCell';
import { PeopleCell } from './PeopleCell';
import { Result } from './Result';
import styles from './Sheet.module.css';

/** People can be received from two hours before the start, as the server has it. */
const EARLY_MS = 2 * 60 * 60 * 1000;

/** One session of the list: what is recorded of it, what is typed, and what became of that. */
export function Row({
  session,
  sheet,
  closing,
}: {
  session: SessionResponse;
  sheet: Sheet;
  closing: Closing;
}) {
  const text = useText();
  const clock = useClock();
  const { waiting } = useTaps();
  const { id, title, startsLocal, endsLocal, visits } = session;
  const line = sheet.lines[id] ?? BLANK;
  const what = { title, time: startsLocal };
  const tooEarly = Date.parse(session.startsAt) - EARLY_MS > clock;
  const open = session.state === 'planned' && !tooEarly;
  // what may have arrived is not changed, only sent again
  const locked = line.sent !== null || sheet.run.going;
  const unsent = headsOf(waiting.filter(tap => tap.session === id));
  const type = (change: Partial<typeof line>) => {
    sheet.forget(id);
    sheet.set(id, change);
  };
  return (
    <tr className={id in sheet.run.errors ? styles.failed : undefined}>
      <td className={styles.time}>
        {startsLocal}–{endsLocal}
      </td>
      <th scope="row">
        {title}
        <small>{session.space}</small>
      </th>
      <td className={styles.number} data-label={text('recorded')}>
        {count(visits)}
        {unsent > 0 && <small>{text('waitingTaps', { count: unsent })}</small>}
      </td>
      {open ? (
        <>
          {(['heads', 'partner'] as const).map(column => (
            <HeadsCell
              key={column}
              column={column}
              label={text(`${column}Of`, what)}
              value={line[column]}
              disabled={locked}
              onChange={value => type({ [column]: value })}
            />
          ))}
          <PeopleCell
            label={text('peopleOf', what)}
            people={line.people}
            disabled={locked}
            onChange={people => type({ people })}
          />
        </>
      ) : (
        <td colSpan={3} className={styles.closed}>
          <PhaseTag session={session} /> {tooEarly && session.state === 'planned' && text('notYet')}
        </td>
      )}
      <Result session={session} line={line} sheet={sheet} closing={closing} />
    </tr>
  );
}
