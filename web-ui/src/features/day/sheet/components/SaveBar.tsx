import { Button } from 'antd';
import type { Day } from '@/shared/api/generated/model';
import { count } from '@/shared/lib/numbers';
import type { Sheet } from '../api/useSheet';
import { BLANK, effectOf } from '../model/line';
import { useText } from '../texts';
import styles from './Sheet.module.css';

interface Props {
  day: Day;
  sheet: Sheet;
  onSave: () => void;
  /** Whether it was asked to save while nothing was typed. */
  asked: boolean;
  /** Leads to what stands in the way in the line of a session. */
  goTo: (session: string) => void;
}

/** How much is typed, and saving it; then how much of it is saved. What keeps a line from being saved is named here and leads there. */
export function SaveBar({ day, sheet, onSave, asked, goTo }: Props) {
  const text = useText();
  const { toSave, sending, faulty, lines, run } = sheet;
  const sound = day.sessions.filter(({ id }) => sending.includes(id));
  const effects = sound.map(session => effectOf(lines[session.id] ?? BLANK, session));
  const visits = effects.reduce((sum, each) => sum + each.visits, 0);
  const apart = effects.reduce((sum, each) => sum + each.apart, 0);
  const failed = Object.keys(run.errors);
  const stuck = day.sessions.filter(({ id }) => faulty.includes(id) || failed.includes(id));
  return (
    <div className={styles.save} data-screen>
      <Button type="primary" size="large" disabled={toSave.length === 0} loading={run.going} onClick={onSave}>
        {text('save')}
      </Button>
      <span>
        {sound.length > 0 &&
          text('total', { count: sound.length, sessions: sound.length, visits: count(visits) })}
        {apart > 0 && ` · ${text('totalApart', { count: apart })}`}
      </span>
      <span role="status" className={stuck.length > 0 ? styles.bad : styles.good}>
        {run.of > 0 && text('savedOf', { done: run.done, of: run.of })}
        {!run.going && failed.length > 0 && ` · ${text('someFailed', { count: failed.length })}`}
        {faulty.length > 0 && ` ${text('someFaulty', { count: faulty.length })}`}
        {asked && toSave.length === 0 && run.of === 0 && text('nothingTyped')}
      </span>
      {!run.going &&
        stuck.map(({ id, title, startsLocal }) => (
          <Button key={id} type="link" danger size="small" onClick={() => goTo(id)}>
            {startsLocal} {title}
          </Button>
        ))}
    </div>
  );
}
