import { Button } from 'antd';
import { useState } from 'react';
import type { SessionResponse } from '@/shared/api/generated/model';
import { fieldErrors, problemText } from '@/shared/api/problem';
import { useLanguage } from '@/shared/i18n';
import { useClock } from '@/shared/lib/useClock';
import type { Closing } from '../api/useClosing';
import type { Sheet } from '../api/useSheet';
import type { Line } from '../model/line';
import { useText } from '../texts';
import styles from './Sheet.module.css';

/** Within it the server takes back a tap of the same person without a reason. */
const AT_ONCE_MS = 60_000;

interface Props {
  session: SessionResponse;
  line: Line;
  sheet: Sheet;
  closing: Closing;
}

/** What became of the line: saved, refused and why, or nobody knows yet. */
export function Result({ session, line, sheet, closing }: Props) {
  const text = useText();
  const clock = useClock();
  const [undoing, setUndoing] = useState(false);
  const [undoError, setUndoError] = useState<unknown>(null);
  const { id } = session;
  const saved = sheet.saved[id];
  const error =
    sheet.run.errors[id] ?? closing.run.errors[id] ?? closing.reopening.run.errors[id] ?? undoError;
  const undo = async () => {
    setUndoing(true);
    setUndoError(null);
    await sheet.undo(id).catch(setUndoError);
    setUndoing(false);
  };
  return (
    <td className={styles.result}>
      {line.sent && !sheet.run.going ? (
        <span className={styles.bad}>{text('unknown')}</span>
      ) : (
        <Why error={error} />
      )}
      {saved && (
        <span className={styles.good}>
          {[
            (saved.visits > 0 || saved.apart === 0) && text('added', { count: saved.visits }),
            saved.apart > 0 && text('savedApart', { count: saved.apart }),
            saved.duplicates > 0 && text('duplicates', { count: saved.duplicates }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
      {saved && session.state === 'planned' && clock - saved.at < AT_ONCE_MS && (
        <Button type="link" size="small" loading={undoing} onClick={() => void undo()}>
          {text('undo')}
        </Button>
      )}
    </td>
  );
}

function Why({ error }: { error: unknown }) {
  const [language] = useLanguage();
  if (!error) return null;
  const { title, detail, code } = problemText(error, language);
  const fields = fieldErrors(error, language).flatMap(({ errors }) => errors);
  const words = fields.length > 0 ? fields : [detail ?? title];
  return (
    <span className={styles.bad} role="alert">
      {words.join(' ')} {code && <small>{code}</small>}
    </span>
  );
}
