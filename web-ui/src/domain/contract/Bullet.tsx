import type { ReactNode } from 'react';
import { useCommon, useLanguage } from '@/shared/i18n';
import { count, percent } from '@/shared/lib/numbers';
import { vars } from '@/shared/ui/vars';
import styles from './Bullet.module.css';

/** How far behind the time a promise may be before it is called behind. */
const TOLERANCE = 0.1;

export type Pace = 'ahead' | 'behind' | 'unknown';

/** Whether what was delivered keeps up with the time passed. */
export function paceOf(delivered: number | null, target: number, timePassed: number | null): Pace {
  if (delivered == null || timePassed == null || target <= 0) return 'unknown';
  return delivered / target >= Math.min(1, timePassed) - TOLERANCE ? 'ahead' : 'behind';
}

/** Percentage points behind the time passed, 0 where on time. */
export function pointsBehind(delivered: number, target: number, timePassed: number): number {
  return Math.max(0, Math.round((Math.min(1, timePassed) - delivered / target) * 100));
}

/**
 * Promised, delivered and time passed in one bar. Where the figures are old (`stale`) it is never the colour of a kept promise; by
 * reports, the line stands at the share of days that were reported (`timeLabel`).
 */
export function Bullet({
  label,
  delivered,
  target,
  timePassed,
  timeLabel,
  stale = false,
}: {
  label: ReactNode;
  delivered: number | null;
  target: number;
  timePassed: number | null;
  timeLabel?: string;
  stale?: boolean;
}) {
  const common = useCommon();
  const [language] = useLanguage();
  const share = delivered == null || target <= 0 ? 0 : Math.min(1, delivered / target);
  const behind = paceOf(delivered, target, timePassed) === 'behind';
  const time = timeLabel ?? (language === 'en' ? 'time passed' : '时间进度');
  const said = `${count(delivered)} / ${count(target)}${timePassed == null ? '' : `, ${time} ${percent(timePassed)}`}`;
  return (
    <div className={styles.bullet}>
      <p>
        <span>{label}</span>
        <small title={delivered == null ? common('noData') : undefined}>
          {count(delivered)} / {count(target)}
        </small>
      </p>
      <div className={styles.bar} role="img" aria-label={said} title={said}>
        <i
          className={behind ? styles.behind : stale ? styles.stale : undefined}
          style={vars({ '--share': share })}
        />
        {timePassed != null && <u style={vars({ '--share': Math.min(1, timePassed) })} />}
      </div>
    </div>
  );
}
