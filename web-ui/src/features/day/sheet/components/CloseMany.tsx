import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { UndoClosing } from '@/domain/closing/UndoClosing';
import { useTaps } from '@/domain/tap/useTaps';
import type { Day, SessionResponse } from '@/shared/api/generated/model';
import { useCommon, useListed } from '@/shared/i18n';
import { count } from '@/shared/lib/numbers';
import { useClock } from '@/shared/lib/useClock';
import { Card, feedback } from '@/shared/ui';
import type { Closing } from '../api/useClosing';
import type { Sheet } from '../api/useSheet';
import { useText } from '../texts';
import styles from './Sheet.module.css';

/** Closes the sessions that are ticked, those with 0 in so many words; and opens them again. */
export function CloseMany({ day, sheet, closing }: { day: Day; sheet: Sheet; closing: Closing }) {
  const text = useText();
  const common = useCommon();
  const listed = useListed();
  const clock = useClock();
  const { waiting, toDecide } = useTaps();
  const [ticked, tick] = useState<string[]>([]);
  const held = [...waiting, ...toDecide];
  const heldOf = (id: string) => held.filter(tap => tap.session === id).length;
  const due = day.sessions.filter(
    ({ state, startsAt }) => state === 'planned' && Date.parse(startsAt) <= clock,
  );
  const ready = due.filter(({ id }) => !sheet.toSave.includes(id) && heldOf(id) === 0);
  const chosen = ready.filter(({ id }) => ticked.includes(id));
  const counted = ready.filter(({ visits }) => visits > 0);
  if (due.length === 0 && closing.run.of === 0) return null;

  const ask = () => {
    const zeros = chosen.filter(({ visits }) => visits === 0);
    const visits = chosen.reduce((sum, each) => sum + each.visits, 0);
    feedback.confirm({
      title: text('closeTitle', { count: chosen.length }),
      content: (
        <>
          <p>{text('closeBody', { visits: count(visits) })}</p>
          {zeros.length > 0 && (
            <p>{text('closeZeros', { count: zeros.length, titles: listed(zeros.map(nameOf)) })}</p>
          )}
        </>
      ),
      okText: text('close', { count: chosen.length }),
      cancelText: common('back'),
      onOk: async () => {
        await closing.close(chosen);
        tick([]);
      },
    });
  };

  return (
    <Card title={text('closeHead')} className={styles.closing}>
      <p className={styles.quiet}>{text('closeHint')}</p>
      <ul className={styles.due}>
        {due.map(session => (
          <li key={session.id}>
            <Checkbox
              aria-label={text('choose', { title: session.title, time: session.startsLocal })}
              checked={chosen.includes(session)}
              disabled={!ready.includes(session) || closing.run.going}
              onChange={({ target }) =>
                tick(target.checked ? [...ticked, session.id] : ticked.filter(id => id !== session.id))
              }
            >
              {nameOf(session)}
              <small>{wordOf(session)}</small>
            </Checkbox>
          </li>
        ))}
      </ul>
      <div className={styles.bar}>
        <Button disabled={chosen.length === 0} loading={closing.run.going} onClick={ask}>
          {text('close', { count: chosen.length })}
        </Button>
        {counted.length > 0 && (
          <Button type="link" onClick={() => tick(counted.map(({ id }) => id))}>
            {text('chooseCounted', { count: counted.length })}
          </Button>
        )}
        <span role="status">
          {closing.run.of > 0 && text('closedOf', { done: closing.run.done, of: closing.run.of })}
        </span>
        <UndoClosing reopening={closing.reopening} busy={closing.run.going} />
      </div>
    </Card>
  );

  function wordOf({ id, visits }: SessionResponse): string {
    if (sheet.toSave.includes(id)) return text('saveFirst');
    if (heldOf(id) > 0) return text('waitingTaps', { count: heldOf(id) });
    return visits > 0
      ? text('withVisits', { count: visits })
      : text(ticked.includes(id) ? 'zero' : 'nothingYet');
  }
}

const nameOf = ({ title, startsLocal }: SessionResponse): string => `${startsLocal} ${title}`;
