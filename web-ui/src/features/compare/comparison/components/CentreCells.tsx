import type { CentreRow, Heads } from '@/shared/api/generated/model';
import { clauseMark, useLanguage } from '@/shared/i18n';
import { count, NO_DATA, percent } from '@/shared/lib/numbers';
import { Hint, Tag } from '@/shared/ui';
import { whyNotRanked } from '../model/measures';
import { useText } from '../texts';
import styles from './Comparison.module.css';

/** Rank in the band, or why there is none. */
export function RankCell({ row }: { row: CentreRow }) {
  const text = useText();
  switch (whyNotRanked(row)) {
    case null:
      return <>{text('rankOf', { rank: count(row.rank), of: count(row.rankOf) })}</>;
    case 'no-data':
    case 'no-readings':
      return (
        <Hint title={text('notRankedNoData')}>
          <span className={styles.faint}>{NO_DATA}</span>
        </Hint>
      );
    case 'no-band':
      return <Tag hint={text('notRankedNoBand')}>{text('notRanked')}</Tag>;
    case 'no-days':
      return <Tag hint={text('notRankedNoDays')}>{text('notRanked')}</Tag>;
    case 'few-days':
      return (
        <Tag tone="warn" hint={text('notRankedFewDays', { count: row.openDays })}>
          {text('notRanked')}
        </Tag>
      );
    // beside the value stands on how many days it was read; what gives no places says so where it is defined
    case 'few-readings':
    case 'not-ranked':
      return <Tag>{text('notRanked')}</Tag>;
    case 'alone':
      return <Tag hint={text('notRankedAlone')}>{text('notRanked')}</Tag>;
    case 'incomplete':
      return (
        <Tag tone="bad" hint={text('notRankedIncomplete', { completeness: percent(row.completeness) })}>
          {text('notRanked')}
        </Tag>
      );
  }
}

export function CompletenessTag({
  of: { completeness, recordedDays, openDays },
}: {
  of: Pick<CentreRow, 'completeness' | 'recordedDays' | 'openDays'>;
}) {
  const text = useText();
  const [language] = useLanguage();
  if (completeness === null) return <span className={styles.faint}>{NO_DATA}</span>;
  const tone = completeness >= 0.95 ? 'good' : completeness >= 0.8 ? 'warn' : 'bad';
  const days = text('completenessDays', { open: count(openDays), recorded: count(recordedDays) });
  const hint = recordedDays < openDays ? days + clauseMark(language) + text('completenessTodo') : days;
  return (
    <Tag tone={tone} hint={hint}>
      {percent(completeness)}
    </Tag>
  );
}

/** How the visits were recorded, in words. */
export function useMethods(): (heads: Heads) => string {
  const text = useText();
  return heads =>
    text('methods', {
      scan: count(heads.scan),
      named: count(heads.named),
      self: count(heads.self),
      tally: count(heads.tally),
      partner: count(heads.partner),
    });
}
