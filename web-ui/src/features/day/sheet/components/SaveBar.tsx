import { Button } from 'antd';
import { count } from '@/shared/lib/numbers';
import type { Sheet } from '../api/useSheet';
import { BLANK, visitsOf } from '../model/line';
import { useText } from '../texts';
import styles from './Sheet.module.css';

/** How much is typed, and saving it; then how much of it is saved. */
export function SaveBar({ sheet }: { sheet: Sheet }) {
  const text = useText();
  const { toSave, lines, run } = sheet;
  const visits = toSave.reduce((sum, id) => sum + visitsOf(lines[id] ?? BLANK), 0);
  const failed = Object.keys(run.errors).length;
  return (
    <div className={styles.bar}>
      <Button
        type="primary"
        size="large"
        disabled={toSave.length === 0 || !sheet.sound}
        loading={run.going}
        onClick={() => void sheet.save()}
      >
        {text('save')}
      </Button>
      <span>
        {toSave.length > 0 &&
          text('total', { count: toSave.length, sessions: toSave.length, visits: count(visits) })}
      </span>
      <span role="status" className={failed > 0 ? styles.bad : styles.good}>
        {run.of > 0 && text('savedOf', { done: run.done, of: run.of })}
        {!run.going && failed > 0 && ` · ${text('someFailed', { count: failed })}`}
      </span>
    </div>
  );
}
