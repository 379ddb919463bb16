import { Link } from 'react-router';
import { usePositioning } from '@/domain/centre/positioning';
import type { CentreRow, Comparison } from '@/shared/api/generated/model';
import { useCommon, useLanguage, useNameOf } from '@/shared/i18n';
import { count, NO_DATA, percent } from '@/shared/lib/numbers';
import { Defined, Hint, SimulatedTag, Tag } from '@/shared/ui';
import { formatValue, type Measure, type Per, type Sort } from '../model/measures';
import { useWords } from '../model/words';
import { useText } from '../texts';
import { CompletenessTag, RankCell, useMethods } from './CentreCells';
import type { Column } from './CentresTable';
import styles from './Comparison.module.css';
import { ariaSort, SortHeader, type Sorting } from './SortHeader';
import { Sparkline } from './Sparkline';

interface Given {
  measure: Measure;
  per: Per;
  to: string;
  /** Where a row's figures are opened. */
  address: (row: CentreRow) => string;
  answer: Comparison | undefined;
  sorting: Sorting;
}

/**
 * The columns of the comparison: first what is compared and the place it gives, which is all a telephone shows; where a centre lies and
 * how large it is stand behind. Visits always stand beside the chosen measure.
 */
export function useColumns({ measure, per, to, address, answer, sorting }: Given): Column[] {
  const text = useText();
  const positioning = usePositioning();
  const common = useCommon();
  const [language] = useLanguage();
  const centreOf = useNameOf();
  const { measures, pers, nameOf } = useWords();
  const methods = useMethods();
  const plain = measure === 'visits' && per === 'none';
  const valueName = measure === 'visits' && per !== 'none' ? pers[per].name : nameOf(measure, per);
  const valueHint = [
    answer?.definition[language === 'en' ? 'en' : 'zh'] ?? measures[measure].hint,
    pers[per].hint,
  ]
    .filter(Boolean)
    .join(' ');
  const format = (value: number | null) => formatValue(value, measure, per);
  const head = (by: Sort, label: string, hint?: string) => ({
    title: <SortHeader by={by} sorting={sorting} label={label} hint={hint} />,
    key: by,
    sorted: ariaSort(by, sorting),
  });

  const visitsCell = (row: CentreRow, strong: boolean) => (
    <>
      {row.hasData ? (
        <Hint title={methods(row.visitsByMethod)}>
          <Link to={address(row)} className={strong ? styles.strong : styles.number}>
            {count(row.visits)}
          </Link>
        </Hint>
      ) : (
        <Missing />
      )}
      {row.visitsNotClosed > 0 && (
        <div className={styles.remark}>{text('notClosed', { visits: count(row.visitsNotClosed) })}</div>
      )}
      {row.apart.lines > 0 && (
        <div className={styles.remark}>
          {text('apart', { sessions: count(row.apart.sessions), visits: count(row.apart.heads) })}
        </div>
      )}
      {row.apart.partly > 0 && (
        <div className={styles.remark}>{text('apartPartly', { count: row.apart.partly })}</div>
      )}
    </>
  );

  return [
    {
      ...head('name', text('centre')),
      render: row => (
        <>
          <Link to={address(row)} className={styles.name}>
            {centreOf(row)}
          </Link>{' '}
          {row.suspended && (
            <Tag tone="warn" hint={text('suspendedHint')}>
              {text('suspended')}
            </Tag>
          )}{' '}
          <SimulatedTag when={row.simulated} />
        </>
      ),
    },
    {
      ...head('value', valueName, valueHint),
      end: true,
      render: row =>
        plain ? (
          visitsCell(row, true)
        ) : row.value === null ? (
          <span className={styles.faint}>{NO_DATA}</span>
        ) : (
          <>
            <Link to={address(row)} className={styles.strong}>
              {format(row.value)}
            </Link>
            {measure === 'hours-open' && (
              <div className={styles.remark}>{text('openDays', { count: row.openDays })}</div>
            )}
            {measure.includes('footfall') && (
              <div className={styles.remark}>
                {text('readOn', { read: row.footfallDays, open: row.openDays })}
              </div>
            )}
          </>
        ),
    },
    {
      key: 'rank',
      title: <Defined hint={text('rankHint')}>{text('rank')}</Defined>,
      end: true,
      render: row => <RankCell row={row} />,
    },
    ...(plain
      ? []
      : [
          {
            key: 'visits',
            title: <Defined hint={text('visitsHint')}>{common('visits')}</Defined>,
            end: true,
            render: (row: CentreRow) => visitsCell(row, false),
          },
        ]),
    {
      key: 'trend',
      title: <Defined hint={text('trendHint')}>{text('trend')}</Defined>,
      end: true,
      render: row => <Sparkline trend={row.trend} to={to} format={format} />,
    },
    ...(measure === 'verifiability'
      ? []
      : [
          {
            key: 'verifiability',
            title: <Defined hint={common('verifiabilityHint')}>{common('verifiability')}</Defined>,
            end: true,
            render: (row: CentreRow) => percent(row.verifiability),
          },
        ]),
    {
      ...head('completeness', common('completeness'), common('completenessHint')),
      end: true,
      render: row => <CompletenessTag of={row} />,
    },
    {
      key: 'district',
      title: text('district'),
      render: row => <span className={styles.faint}>{row.district ?? NO_DATA}</span>,
    },
    {
      key: 'positioning',
      title: text('positioning'),
      render: row => (row.positioning ? <Tag>{positioning(row.positioning)}</Tag> : NO_DATA),
    },
    {
      ...head('area', text('area'), text('areaHint')),
      end: true,
      render: row => count(row.floorAreaM2),
    },
  ];
}

function Missing() {
  const text = useText();
  return (
    <Hint title={text('notRankedNoData')}>
      <span className={styles.faint}>{text('missing')}</span>
    </Hint>
  );
}
