import type { Point } from '@/shared/api/generated/model';
import { NO_DATA } from '@/shared/lib/numbers';
import { Hint } from '@/shared/ui';
import { lines, monthly } from '../model/sparkline';
import { useText } from '../texts';
import styles from './Comparison.module.css';

const WIDTH = 88;
const HEIGHT = 22;

/** Twelve months as a line; gaps where nothing was recorded. */
export function Sparkline({
  trend,
  to,
  format,
}: {
  trend: Point[];
  to: string;
  format: (value: number | null) => string;
}) {
  const text = useText();
  const values = monthly(trend, to);
  const known = values.filter(value => value !== null);
  if (known.length === 0) return <span className={styles.faint}>{NO_DATA}</span>;
  const label = text('trendLabel', {
    count: known.length,
    low: format(Math.min(...known)),
    high: format(Math.max(...known)),
    last: format(known.at(-1) ?? null),
  });
  return (
    <Hint title={label}>
      <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label} className={styles.spark}>
        {lines(values, WIDTH, HEIGHT).map(run =>
          run.length === 1 ? (
            <circle key={run[0]?.[0]} cx={run[0]?.[0]} cy={run[0]?.[1]} r={2} />
          ) : (
            <polyline key={run[0]?.[0]} points={run.map(point => point.join(',')).join(' ')} />
          ),
        )}
      </svg>
    </Hint>
  );
}
