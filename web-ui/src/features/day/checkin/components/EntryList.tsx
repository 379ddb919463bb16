import type { Entry, FieldChange, Sheet } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { momentIn } from '@/shared/lib/days';
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
  const { organisation } = useMe();
  const entries = [...sheet.entries].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt));
  const { byMethod } = sheet.session;
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
                {momentIn(entry.recordedAt, organisation.timeZone).slice(5)} ·{' '}
                {text('recordedBy', { by: entry.recordedBy })}
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

export function labelOf(
  { method, residentName, heads }: Entry,
  common: ReturnType<typeof useCommon>,
): string {
  if (method === 'TALLY') return `${common('methodTally')} +${heads}`;
  return method === 'PARTNER' ? `${common('methodPartner')} ${heads}` : (residentName ?? NO_DATA);
}

/** What was done to the session itself, the latest first. */
export function History({ sheet }: { sheet: Sheet }) {
  const text = useText();
  const { organisation } = useMe();
  if (sheet.events.length === 0) return null;
  const words = (kind: string, detail: string) => {
    switch (kind) {
      case 'created':
        return detail.endsWith(IMPORTED) ? text('eventImported') : text('eventCreated', { detail });
      case 'closed':
        return text('eventClosed', { detail });
      case 'reopened':
        return text('eventReopened', { detail });
      case 'restored':
        return text('eventRestored', { detail });
      case 'cancelled':
        return text('eventCancelled', { detail });
      default:
        return detail.endsWith(IMPORTED) ? text('eventChangedByImport') : text('eventChanged', { detail });
    }
  };
  return (
    <Card title={text('history')}>
      <ul className={styles.entries}>
        {sheet.events.map(event => (
          <li key={`${event.at} ${event.kind}`}>
            <span>
              {words(event.kind, event.detail ?? '')}
              {event.changes.map(change => (
                <small key={change.field}>{changeText(change, text)}</small>
              ))}
              <small>
                {momentIn(event.at, organisation.timeZone)} · {event.by}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** How the reason ends that an import writes. */
const IMPORTED = ' import';

const CHANGED = {
  activity: 'changeActivity',
  space: 'changeSpace',
  day: 'changeDay',
  time: 'changeTime',
} as const;

function changeText({ field, before, after }: FieldChange, text: ReturnType<typeof useText>): string {
  const key = CHANGED[field as keyof typeof CHANGED];
  return key ? text(key, { before: before ?? NO_DATA, after: after ?? NO_DATA }) : '';
}
