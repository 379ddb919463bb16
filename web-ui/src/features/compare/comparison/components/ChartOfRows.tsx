import { useNavigate } from 'react-router';
import type { CentreRow } from '@/shared/api/generated/model';
import { useNameOf } from '@/shared/i18n';
import { percent } from '@/shared/lib/numbers';
import { formatValue, type Measure, type Per, whyNotRanked } from '../model/measures';
import { useText } from '../texts';
import styles from './Comparison.module.css';
import { ComparisonChart } from './ComparisonChart';

/** The chart of the shown rows. */
export function ChartOfRows({
  label,
  rows,
  measure,
  per,
  address,
}: {
  label: string;
  rows: CentreRow[];
  measure: Measure;
  per: Per;
  /** Where a row's figures are opened. */
  address: (row: CentreRow) => string;
}) {
  const text = useText();
  const navigate = useNavigate();
  const name = useNameOf();
  const value = (each: number | null) => formatValue(each, measure, per);
  const note = (row: CentreRow) =>
    whyNotRanked(row) === 'incomplete'
      ? text('notRankedIncomplete', { completeness: percent(row.completeness) })
      : '';
  return (
    <>
      <ComparisonChart
        rows={rows}
        label={label}
        name={name}
        value={value}
        note={note}
        onOpen={row => void navigate(address(row))}
      />
      <p className={styles.caption}>{text('chartHint')}</p>
    </>
  );
}
