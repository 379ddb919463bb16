import { Button } from 'antd';
import { useState } from 'react';
import type { DayEnd } from '@/shared/api/generated/model';
import { useListed } from '@/shared/i18n';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { AskReason, layout, Tag } from '@/shared/ui';
import styles from './Closing.module.css';
import { useText } from './texts';
import { useReopenDay } from './useClosing';

/** Who closed the day and when, what was left, what differs since; and the way to open it again. */
export function ClosedWord({ end }: { end: DayEnd }) {
  const text = useText();
  const listed = useListed();
  const { timeZone } = useMe().organisation;
  const [reopening, setReopening] = useState(false);
  const reopen = useReopenDay();
  const { day, closing, changed, history } = end;
  const before = history.filter(({ id }) => id !== closing?.id);
  return (
    <>
      {closing && (
        <div className={styles.closed}>
          <b>{text('closedBy', { by: closing.by, at: momentIn(closing.at, timeZone) })}</b>
          {closing.reason && <span>{closing.reason}</span>}
          {closing.stillOpen.length > 0 && (
            <span>
              {text('leftOpen', {
                what: listed(closing.stillOpen.map(({ kind, count }) => text(kind, { count }))),
              })}
            </span>
          )}
          {changed.length > 0 && (
            <span>
              <Tag tone="warn">{text('changed')}</Tag>{' '}
              {listed(
                changed.map(({ field, was, now }) =>
                  text('changedField', { field: text(field as 'visits'), was, now }),
                ),
              )}
            </span>
          )}
          <Button size="small" onClick={() => setReopening(true)}>
            {text('reopen')}
          </Button>
        </div>
      )}
      {before.length > 0 && (
        <details>
          <summary>{text('history')}</summary>
          <ul className={styles.before}>
            {before.map(each => (
              <li key={each.id}>
                {text('closedBy', { by: each.by, at: momentIn(each.at, timeZone) })}
                {each.reopenedBy && each.reopenedAt && (
                  <small className={layout.line}>
                    {text('reopenedBy', {
                      by: each.reopenedBy,
                      at: momentIn(each.reopenedAt, timeZone),
                      reason: each.reopenReason ?? '',
                    })}
                  </small>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <AskReason
        open={reopening}
        title={text('reopenTitle', { day })}
        confirm={text('reopen')}
        onClose={() => setReopening(false)}
        onReason={{
          ...reopen,
          mutateAsync: reason => reopen.mutateAsync({ day, version: closing?.version ?? 0, reason }),
        }}
      />
    </>
  );
}
