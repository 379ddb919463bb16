import { PhaseTag } from '@/domain/session/PhaseTag';
import { headsOf } from '@/domain/tap/tap';
import { useTaps } from '@/domain/tap/useTaps';
import type { SessionResponse } from '@/shared/api/generated/model';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { useClock } from '@/shared/lib/useClock';
import type { Closing } from '../api/useClosing';
import type { Sheet } from '../api/useSheet';
import { BLANK, effectOf } from '../model/line';
import { useText } from '../texts';
import { HeadsCell } from './HeadsCell';
import { PeopleCell } from './PeopleCell';
import { Result } from './Result';
import styles from './Sheet.module.css';

/** People can be received from two hours before the start, as the server has it. */
const EARLY_MS = 2 * 60 * 60 * 1000;

interface Props {
  session: SessionResponse;
  sheet: Sheet;
  closing: Closing;
}

/** One session of the list: what is recorded of it, what is typed, and what became of that. */
export function Row({ session, sheet, closing }: Props) {
  const text = useText();
  const clock = useClock();
  const { id, title, startsLocal, endsLocal } = session;
  const line = sheet.lines[id] ?? BLANK;
  const what = { title, time: startsLocal };
  const tooEarly = Date.parse(session.startsAt) - EARLY_MS > clock;
  const open = session.state === 'planned' && !tooEarly;
  const { going } = sheet.run;
  // what may have arrived is not changed, only sent again; while it is sent, the field keeps the keyboard's place
  const cell = { disabled: line.sent !== null && !going, readOnly: going };
  const type = (change: Partial<typeof line>) => {
    sheet.forget(id);
    sheet.set(id, change);
  };
  const { apart, replaced } = effectOf(line, session);
  const notes = {
    heads: replaced > 0 ? text('replaces', { count: replaced }) : undefined,
    partner: apart > 0 ? text('willStandApart') : undefined,
  };
  return (
    <tr data-session={id} className={id in sheet.run.errors ? styles.failed : undefined}>
      <td className={styles.time}>
        {startsLocal}–{endsLocal}
      </td>
      <th scope="row">
        {title}
        <small>{session.space}</small>
      </th>
      <Recorded session={session} />
      {open ? (
        <>
          {(['heads', 'partner'] as const).map(column => (
            <HeadsCell
              key={column}
              column={column}
              label={text(`${column}Of`, what)}
              value={line[column]}
              note={notes[column]}
              {...cell}
              onChange={value => type({ [column]: value })}
            />
          ))}
          <PeopleCell label={text('peopleOf', what)} line={line} {...cell} onChange={type} />
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

/** What counts of it so far; apart from that, what is declared and what this device has not sent. */
function Recorded({ session: { id, state, visits, byMethod, partnerDeclared } }: Pick<Props, 'session'>) {
  const text = useText();
  const { waiting } = useTaps();
  const unsent = headsOf(waiting.filter(tap => tap.session === id));
  return (
    <td className={styles.number} data-label={text('recorded')}>
      {visits > 0 || state === 'held' ? count(visits) : NO_DATA}
      {byMethod.partner > 0 && <small>{text('ofPartner')}</small>}
      {partnerDeclared > byMethod.partner && (
        <small>{text('declaredApart', { count: partnerDeclared })}</small>
      )}
      {unsent > 0 && <small>{text('waitingTaps', { count: unsent })}</small>}
    </td>
  );
}
