import { useState } from 'react';
import { useMay } from '@/shared/lib/me';
import { part } from '@/shared/ui/part';
import styles from './ChangePerson.module.css';
import { usePersonText } from './texts';

// A window that opens on demand.
const HandOver = part(() => import('./HandOver').then(module => module.HandOver));

/** In the bar of a desk: hands the device to whoever is next. */
export function ChangePerson() {
  const text = usePersonText();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('record-attendance')) return null;
  return (
    <>
      <button
        type="button"
        className={styles.change}
        aria-haspopup="dialog"
        aria-label={text('change')}
        onClick={() => setOpen(true)}
      >
        <span className={styles.long}>{text('change')}</span>
        <span className={styles.short}>{text('changeShort')}</span>
      </button>
      {open && <HandOver onClose={() => setOpen(false)} />}
    </>
  );
}
