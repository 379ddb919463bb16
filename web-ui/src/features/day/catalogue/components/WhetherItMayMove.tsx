import { Alert, Form } from 'antd';
import type { ProgrammeResponse } from '@/shared/api/generated/model';
import { useText } from '../texts';
import styles from './Catalogue.module.css';

/** Says, before it is saved, that an activity with records stays out of a sensitive programme, or in it. */
export function WhetherItMayMove({ from, programmes }: { from: string; programmes: ProgrammeResponse[] }) {
  const text = useText();
  const to: string | undefined = Form.useWatch('programmeId');
  const crosses =
    to !== undefined &&
    to !== from &&
    programmes.some(each => each.sensitive && (each.id === from || each.id === to));
  return crosses && <Alert type="warning" showIcon className={styles.warning} title={text('crossing')} />;
}
