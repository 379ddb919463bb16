import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { UndoClosing } from '@/domain/closing/UndoClosing';
import { useReopening } from '@/domain/closing/useReopening';
import { useTaps } from '@/domain/tap/useTaps';
import { cancelSession, closeSession } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { SessionResponse } from '@/shared/api/generated/model';
import { readAnew } from '@/shared/api/readAnew';
import { ifMatch, useIntents } from '@/shared/api/write';
import { useMay } from '@/shared/lib/me';
import { count } from '@/shared/lib/numbers';
import { ProblemAlert } from '@/shared/ui';
import { BulkBar } from '@/shared/ui/list/BulkBar';
import { useText } from '../texts';
import styles from './Timetable.module.css';

const STALE = ['/api/centre/sessions', '/api/centre/days', '/api/centre/contracts'];

/**
 * Closes sessions that are over, of whatever days, one after another: those with people as they stand; those without with 0 in so
 * many words. Those that were not held are cancelled, with one reason. What a device of this person has not sent yet would be lost, so such a session is closed at its desk.
 */
export function CloseListed({
  ended,
  chosen,
  onChoose,
}: {
  ended: SessionResponse[];
  chosen: string[];
  onChoose: (ids: string[]) => void;
}) {
  const text = useText();
  const client = useQueryClient();
  const { waiting, toDecide } = useTaps();
  const unsent = new Set([...waiting, ...toDecide].map(tap => tap.session));
  const refresh = () => {
    for (const path of STALE) void readAnew(client, { queryKey: [path] });
  };
  const reopening = useReopening(refresh);
  const restoring = useReopening(refresh);
  const mayCancel = useMay()('write-timetable');
  const intend = useIntents();
  const close = async ({ id, visits, version }: SessionResponse) => {
    const values = { nobodyCame: visits === 0 };
    reopening.note(
      await intend({ id, version, values }, options => closeSession(id, values, ifMatch(options, version))),
    );
  };
  const cancel = async ({ id, version }: SessionResponse, reason: string) =>
    restoring.note(
      await intend({ id, version, reason }, options =>
        cancelSession(id, { reason }, ifMatch(options, version)),
      ),
    );
  const settle = (left: string[]) => {
    onChoose(left);
    refresh();
  };
  const visitsOf = (rows: SessionResponse[]) => count(rows.reduce((sum, each) => sum + each.visits, 0));
  return (
    <div className={styles.closing}>
      {chosen.length < ended.length && (
        <Button size="small" onClick={() => onChoose(ended.map(({ id }) => id))}>
          {text('chooseEnded', { count: ended.length })}
        </Button>
      )}
      <BulkBar<SessionResponse>
        rows={ended.filter(({ id }) => chosen.includes(id))}
        keyOf={({ id }) => id}
        nameOf={({ day, startsLocal, title }) => `${day} ${startsLocal} ${title}`}
        acts={[
          {
            label: text('closeThem'),
            when: row => row.visits > 0 && !unsent.has(row.id),
            run: close,
            ask: rows => text('closeThemBody', { count: rows.length, visits: visitsOf(rows) }),
            mild: true,
          },
          {
            label: text('closeZero'),
            when: row => row.visits === 0 && !unsent.has(row.id),
            run: close,
            ask: text('closeZeroBody'),
          },
          ...(mayCancel
            ? [
                {
                  label: text('cancelIt'),
                  when: (row: SessionResponse) => row.visits === 0 && !unsent.has(row.id),
                  because: {
                    body: text('cancelThemBody'),
                    presets: [text('presetNotHeld'), text('presetHoliday'), text('presetTwice')],
                    run: cancel,
                  },
                },
              ]
            : []),
        ]}
        onChoose={settle}
      />
      <UndoClosing reopening={reopening} />
      <UndoClosing reopening={restoring} cancelled />
      <ProblemAlert error={Object.values({ ...reopening.run.errors, ...restoring.run.errors })[0]} />
    </div>
  );
}
