import { type RefObject, useEffect } from 'react';
import type { Day } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { Defined } from '@/shared/ui';
import type { Closing } from '../api/useClosing';
import type { Sheet } from '../api/useSheet';
import { beginIn, goOn } from '../model/keys';
import { useText } from '../texts';
import { Row } from './Row';
import styles from './Sheet.module.css';

interface Props {
  day: Day;
  sheet: Sheet;
  closing: Closing;
  table: RefObject<HTMLTableElement | null>;
  onSave: () => void;
}

/** Sessions × methods. */
export function SheetTable({ day, sheet, closing, table, onSave }: Props) {
  const text = useText();
  const common = useCommon();
  useEffect(() => beginIn(table.current), [table]);
  return (
    <table
      ref={table}
      className={styles.table}
      aria-label={text('title')}
      onKeyDown={event => {
        const all = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!all) goOn(event);
        else if (!sheet.run.going) onSave();
      }}
    >
      <thead>
        <tr>
          <th scope="col">{text('when')}</th>
          <th scope="col">{text('session')}</th>
          <th scope="col" className={styles.number}>
            <Defined hint={common('visitsHint')}>{text('recorded')}</Defined>
          </th>
          <th scope="col">{text('heads')}</th>
          <th scope="col">
            <Defined hint={text('partnerHint')}>{text('partner')}</Defined>
          </th>
          <th scope="col">{text('people')}</th>
          <th scope="col">{text('state')}</th>
        </tr>
      </thead>
      <tbody>
        {day.sessions.map(session => (
          <Row key={session.id} session={session} sheet={sheet} closing={closing} />
        ))}
      </tbody>
    </table>
  );
}
