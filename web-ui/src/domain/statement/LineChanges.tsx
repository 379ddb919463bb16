import { Button } from 'antd';
import { useState } from 'react';
import type { LineChange } from '@/shared/api/generated/model';
import { usePrinting } from '@/shared/lib/usePrinting';
import { useSayChange } from './differences';
import styles from './Statement.module.css';
import { useStatementText } from './texts';

const SHOWN = 20;

/** Which sessions a correction changes, and how: the first of many, on paper all of them. */
export function LineChanges({ changes }: { changes: LineChange[] }) {
  const text = useStatementText();
  const say = useSayChange();
  const printing = usePrinting();
  const [all, setAll] = useState(false);
  const shown = all || printing ? changes : changes.slice(0, SHOWN);
  return (
    <>
      <ul className={styles.changes}>
        {shown.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sessions may be called alike at the same time; the list never moves
          <li key={at}>{say(change)}</li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {text('allChanges', { count: changes.length })}
        </Button>
      )}
    </>
  );
}
