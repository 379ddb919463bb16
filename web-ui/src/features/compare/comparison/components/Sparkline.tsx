import type { Point } from '@/shared/api/generated/model';
import { NO_DATA } from '@/shared/lib/numbers';
import { Hint } from '@/shared/ui';
import { MONTHS, monthly, sticks, stickWidth } from '../model/sparkline';
import { useText } from '../texts';
import styles from './Comparison.module.css';

const WIDTH = 88;
const HEIGHT = 22;
/** The ground the months stand on, px. */
const GROUND = 1;

/** Twelve months as sticks on one ground: a single month reads like any other, and where nothing was recorded is a gap. */
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
        {sticks(values, WIDTH, HEIGHT - GROUND).map(({ x, y, height }) =>
          height === null ? null : (
            <rect key={x} x={x} y={y} width={stickWidth(MONTHS, WIDTH)} height={height} />
          ),
        )}
        <line x1={0} x2={WIDTH} y1={HEIGHT - GROUND / 2} y2={HEIGHT - GROUND / 2} />
      </svg>
    </Hint>
  );
}
