import type { ReactNode } from 'react';
import { useCommon } from '@/shared/i18n';
import { count, percent } from '@/shared/lib/numbers';
import { vars } from '@/shared/ui/vars';
import styles from './Bullet.module.css';
import { paceOf } from './pace';
import { useContractText } from './texts';

/**
 * What was promised and what the reports say was delivered of it, in one bar; the line stands at the share of the contract's days that
 * was reported. Where the reports are old (`stale`) it is never the colour of a kept promise.
 */
export function Bullet({
  label,
  delivered,
  target,
  reportedShare,
  stale = false,
}: {
  label: ReactNode;
  delivered: number | null;
  target: number;
  reportedShare: number | null;
  stale?: boolean;
}) {
  const common = useCommon();
  const text = useContractText();
  const share = delivered == null || target <= 0 ? 0 : Math.min(1, delivered / target);
  const behind = paceOf(delivered, target, reportedShare) === 'behind';
  const figures = `${count(delivered)} / ${count(target)}`;
  const said =
    reportedShare == null ? figures : `${figures}, ${text('reportedShare')} ${percent(reportedShare)}`;
  return (
    <div className={styles.bullet}>
      <p>
        <span>{label}</span>
        <small title={delivered == null ? common('noData') : undefined}>{figures}</small>
      </p>
      <div className={styles.bar} role="img" aria-label={said} title={said}>
        <i
          className={behind ? styles.behind : stale ? styles.stale : undefined}
          style={vars({ '--share': share })}
        />
        {reportedShare != null && <u style={vars({ '--share': Math.min(1, reportedShare) })} />}
      </div>
    </div>
  );
}
