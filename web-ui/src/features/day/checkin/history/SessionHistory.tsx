import type { FieldChange, Sheet } from '@/shared/api/generated/model';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { Card } from '@/shared/ui';
import styles from '../components/Desk.module.css';
import { useHistoryText } from './texts';

/** What was done to the session itself, the latest first. */
export function SessionHistory({ sheet }: { sheet: Sheet }) {
  const text = useHistoryText();
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

function changeText({ field, before, after }: FieldChange, text: ReturnType<typeof useHistoryText>): string {
  const key = CHANGED[field as keyof typeof CHANGED];
  return key ? text(key, { before: before ?? NO_DATA, after: after ?? NO_DATA }) : '';
}
