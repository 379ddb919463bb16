import { useQueryClient } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useEffect } from 'react';
import { readAnew } from '@/shared/api/readAnew';
import { count } from '@/shared/lib/numbers';
import { Card } from '@/shared/ui';
import { MOVED } from '../api/useOpenings';
import { useProgress } from '../api/useProgress';
import { useText } from '../texts';
import styles from './Openings.module.css';

/** N of M, as the server streams it; what moved on is read again. */
export function ProgressCard() {
  const text = useText();
  const client = useQueryClient();
  const { progress, lost } = useProgress();

  useEffect(() => {
    if (progress) for (const queryKey of MOVED) void readAnew(client, { queryKey });
  }, [progress, client]);

  if (!progress) return lost ? <p className={styles.faint}>{text('lost')}</p> : null;
  const { queued, running, done, failed } = progress;
  const waiting = queued + running;
  const total = waiting + done + failed;
  if (total === 0) return null;
  const label = text('progressLabel', { done: count(done), total: count(total) });
  return (
    <Card
      className={styles.block}
      title={waiting > 0 ? text('working', { count: waiting }) : text('allDone')}
      extra={<span aria-live="polite">{label}</span>}
    >
      <Progress
        aria-label={label}
        percent={((done + failed) / total) * 100}
        success={{ percent: (done / total) * 100, strokeColor: 'var(--leaf)' }}
        strokeColor="var(--red)"
        railColor="var(--track)"
        showInfo={false}
        status={waiting > 0 ? 'active' : 'normal'}
      />
      <p className={styles.counts}>
        {(['done', 'running', 'queued', 'failed'] as const).map(state => (
          <span key={state}>
            {text(state)} <b>{count(progress[state])}</b>
          </span>
        ))}
        {lost && <span>{text('lost')}</span>}
      </p>
    </Card>
  );
}
