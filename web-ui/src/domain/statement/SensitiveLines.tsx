import type { SensitiveLine } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { count } from '@/shared/lib/numbers';
import { Card, layout, SimulatedTag, Tag } from '@/shared/ui';
import styles from './Statement.module.css';
import { useStatementText } from './texts';

/** What is said of sensitive programmes: one line each, apart from every other figure. */
export function SensitiveLines({ lines }: { lines: SensitiveLine[] }) {
  const text = useStatementText();
  const common = useCommon();
  if (lines.length === 0) return null;
  return (
    <Card title={text('sensitiveTitle')}>
      {lines.map(line => (
        <p key={line.programmeId} className={styles.sensitive}>
          <b>{line.programme}</b>{' '}
          {line.sessions === null ? (
            <Tag hint={text('tooFewHint')}>{text('tooFew')}</Tag>
          ) : (
            <>
              {common('sessionsHeld')} {count(line.sessions)} · {common('visits')} {count(line.visits)}
            </>
          )}{' '}
          <small className={layout.quiet}>
            {text('covers', { days: line.covers.map(each => `${each.from} – ${each.to}`).join(', ') })}
          </small>{' '}
          {line.lateCorrection && (
            <Tag tone="warn" hint={text('lateCorrectionHint')}>
              {text('lateCorrection')}
            </Tag>
          )}{' '}
          <SimulatedTag when={line.simulated} />
        </p>
      ))}
      <p className={styles.foot}>{text('sensitiveBody')}</p>
    </Card>
  );
}
