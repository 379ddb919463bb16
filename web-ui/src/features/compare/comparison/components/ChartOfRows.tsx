import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { CentreRow } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { percent } from '@/shared/lib/numbers';
import { formatValue, type Measure, type Per, whyNotRanked } from '../model/measures';
import { toCentreFigures } from '../routes';
import { useText } from '../texts';
import styles from './Comparison.module.css';
import { ComparisonChart } from './ComparisonChart';

/** The chart of the shown rows. It brings the drawing library, so the page loads it when there are rows to draw. */
export function ChartOfRows({
  label,
  rows,
  measure,
  per,
  from,
  to,
}: {
  label: string;
  rows: CentreRow[];
  measure: Measure;
  per: Per;
  from: string;
  to: string;
}) {
  const text = useText();
  const navigate = useNavigate();
  const [language] = useLanguage();
  const name = useCallback((row: CentreRow) => (language === 'en' ? row.nameEn : row.name), [language]);
  const value = useCallback((each: number | null) => formatValue(each, measure, per), [measure, per]);
  const note = useCallback(
    (row: CentreRow) =>
      whyNotRanked(row) === 'incomplete'
        ? text('notRankedIncomplete', { completeness: percent(row.completeness) })
        : '',
    [text],
  );
  return (
    <>
      <ComparisonChart
        rows={rows}
        label={label}
        name={name}
        value={value}
        note={note}
        onOpen={row => void navigate(toCentreFigures(row.slug, from, to))}
      />
      <p className={styles.caption}>{text('chartHint')}</p>
    </>
  );
}
