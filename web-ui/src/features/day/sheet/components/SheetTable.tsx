import type { Day } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { Defined } from '@/shared/ui';
import type { Closing } from '../api/useClosing';
import type { Sheet } from '../api/useSheet';
import { goDown } from '../model/keys';
import { useText } from '../texts';
import { Row } from './Row';
import styles from './Sheet.module.css';

/** Sessions × methods. */
export function SheetTable({ day, sheet, closing }: { day: Day; sheet: Sheet; closing: Closing }) {
  const text = useText();
  const common = useCommon();
  return (
    <table
      className={styles.table}
      aria-label={text('title')}
      onKeyDown={event => {
        const all = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (all && sheet.sound && !sheet.run.going) void sheet.save();
        else goDown(event);
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
