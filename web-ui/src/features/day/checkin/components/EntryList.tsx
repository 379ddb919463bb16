import type { Entry, Sheet } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { datedMoment } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { Card, LateTag } from '@/shared/ui';
import { Button } from '@/shared/ui/controls';
import { useText } from '../texts';
import styles from './Desk.module.css';

/** Everyone recorded, the latest first; what was voided stays, struck through, with its reason. */
export function EntryList({ sheet, onUndo }: { sheet: Sheet; onUndo?: (entry: Entry) => void }) {
  const text = useText();
  const common = useCommon();
  const { organisation, today } = useMe();
  const entries = [...sheet.entries].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt));
  const { byMethod } = sheet.session;
  const moment = (instant: string) => datedMoment(instant, organisation.timeZone, today.slice(0, 4));
  const voided = ({ voidReason }: Entry) =>
    voidReason === null ? text('undone') : text('voided', { reason: voidReason });
  return (
    <Card
      title={text('list')}
      extra={
        <small className={styles.quiet}>
          {text('named', { count: byMethod.named })} · {text('tallied', { count: byMethod.tally })}
        </small>
      }
    >
      {entries.length === 0 && <p className={styles.quiet}>{text('listEmpty')}</p>}
      <ul className={styles.entries}>
        {entries.map(entry => (
          <li key={entry.id} className={entry.voidedAt ? styles.voided : undefined}>
            <span>
              <b>{labelOf(entry, common)}</b> <LateTag when={entry.late} />
              <small>
                {cameBefore(entry) && `${text('cameAt', { at: moment(entry.occurredAt) })} · `}
                {moment(entry.recordedAt)} · {text('recordedBy', { by: entry.recordedBy })}
                {entry.voidedAt && ` · ${voided(entry)}`}
              </small>
            </span>
            {!entry.voidedAt && onUndo && (
              <Button
                type="text"
                size="small"
                aria-label={`${text('undo')} ${labelOf(entry, common)}`}
                onClick={() => onUndo(entry)}
              >
                {text('undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const MINUTE_MS = 60_000;

/** Whether it was recorded later than it happened: both are kept, and both are said. */
const cameBefore = ({ occurredAt, recordedAt }: Entry): boolean =>
  Date.parse(recordedAt) - Date.parse(occurredAt) >= MINUTE_MS;

export function labelOf(
  { method, residentName, heads }: Entry,
  common: ReturnType<typeof useCommon>,
): string {
  if (method === 'TALLY') return `${common('methodTally')} +${heads}`;
  return method === 'PARTNER' ? `${common('methodPartner')} ${heads}` : (residentName ?? NO_DATA);
}
