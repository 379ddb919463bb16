import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { CentreRow } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { percent } from '@/shared/lib/numbers';
import { headquarters } from '@/shared/screens/headquarters';
import { formatValue, type Measure, type Per, whyNotRanked } from '../model/measures';
import { useWords } from '../model/words';
import { useText } from '../texts';
import styles from './Comparison.module.css';
import { ComparisonChart } from './ComparisonChart';

/** The chart of the shown rows. It brings the drawing library, so the page loads it when there are rows to draw. */
export function ChartOfRows({
  rows,
  measure,
  per,
  from,
  to,
}: {
  rows: CentreRow[];
  measure: Measure;
  per: Per;
  from: string;
  to: string;
}) {
  const text = useText();
  const navigate = useNavigate();
  const [language] = useLanguage();
  const { nameOf } = useWords();
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
        label={text('chart', { measure: nameOf(measure, per), count: rows.length })}
        name={name}
        value={value}
        note={note}
        onOpen={row => void navigate(headquarters.centreFigures.to({ slug: row.slug, from, to }))}
      />
      <p className={styles.caption}>{text('chartHint')}</p>
    </>
  );
}
