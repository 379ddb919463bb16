import { parseAsString, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { formatPeriod, type Period, periodOf, periodText } from '@/domain/period/period';
import { getExportComparisonMonthsUrl } from '@/shared/api/generated/headquarters-compare-comparison/headquarters-compare-comparison';
import { Problem } from '@/shared/api/problem';
import { useCommon, useLanguage, useNameOf } from '@/shared/i18n';
import { useMay, useMe } from '@/shared/lib/me';
import { count, decimal, NO_DATA, percent } from '@/shared/lib/numbers';
import { parseAsDay } from '@/shared/lib/search';
import { headquarters } from '@/shared/screens/headquarters';
import { useParamsOf } from '@/shared/screens/here';
import { say } from '@/shared/screens/screen';
import { ExportButton, Figure, Figures, NotFound, PageHead, ProblemAlert, SimulatedTag } from '@/shared/ui';
import { useCentreFigures } from '../api/useCentreFigures';
import { useMethods } from '../components/CentreCells';
import styles from '../components/Comparison.module.css';
import { PeriodPicker } from '../components/PeriodPicker';
import { WrongPeriod } from '../components/WrongPeriod';
import { useText as useShared } from '../texts';
import { asPeriod } from './asPeriod';
import { MonthsTable } from './MonthsTable';
import { SensitiveTable } from './SensitiveTable';
import { SessionsTable } from './SessionsTable';
import { useText } from './texts';
import { wayBack } from './wayBack';

const NOT_FOUND = 404;
/** Visits are said of so many entries. */
const ENTRIES = 100;

/** What a centre's figures of a period are made of: its months and its sessions' totals. */
export function CentrePage() {
  const { slug } = useParamsOf(headquarters.centreFigures);
  return <CentreFigures slug={slug} key={slug} />;
}

function CentreFigures({ slug }: { slug: string }) {
  const text = useText();
  const shared = useShared();
  const common = useCommon();
  const may = useMay();
  const { today } = useMe();
  const [language] = useLanguage();
  const nameOf = useNameOf();
  const methods = useMethods();
  const [days, setDays] = useQueryStates({ from: parseAsDay, to: parseAsDay }, { history: 'push' });
  const [asked] = useQueryStates({ from: parseAsString, to: parseAsString });
  const { from, to } =
    days.from && days.to && days.from <= days.to
      ? { from: days.from, to: days.to }
      : periodOf('month', days.from ?? today);
  const given = [asked.from, asked.to].filter(Boolean).join('..');
  // the days alone say what they are, unless somebody is about to choose others
  const [choosing, setChoosing] = useState(false);
  const period = choosing ? { kind: 'custom' as const, from, to } : asPeriod(from, to);
  const back = wayBack(useLocation().search, days.from && days.to ? period : null);
  const setPeriod = (next: Period) => {
    setChoosing(next.kind === 'custom');
    void setDays({ from: next.from, to: next.to });
  };
  const { months, row } = useCentreFigures(slug, from, to);
  const name = months.data && nameOf(months.data);
  const figures = row.data;
  if (months.error instanceof Problem && months.error.status === NOT_FOUND) return <NotFound />;
  const recorded = figures?.hasData ? figures : null;
  const door = figures && figures.footfall !== null ? figures : null;
  const per100 = recorded && door?.footfall ? ((door.footfallVisits ?? 0) * ENTRIES) / door.footfall : null;

  return (
    <>
      <PageHead
        title={
          <>
            {name ?? (months.error ? slug : '…')} <SimulatedTag when={figures?.simulated ?? false} />
          </>
        }
        named={name}
        above={{ to: back.to, title: say(headquarters.comparison.title, language) }}
        sub={text('figuresOf', { period: periodText(period, language) })}
        actions={
          <>
            <Link {...back}>{text('backToAll')}</Link>
            {may('read-centres') && <Link to={headquarters.centre.to({ slug })}>{text('profile')}</Link>}
          </>
        }
      />
      <WrongPeriod
        given={given === '' || given === `${from}..${to}` ? null : given}
        shown={periodText(period, language)}
      />
      <div className={styles.tools}>
        <PeriodPicker period={period} today={today} onChange={setPeriod} />
      </div>
      <ProblemAlert error={months.error ?? row.error} onRetry={() => void months.refetch()} />
      <Figures>
        <Figure
          label={common('visits')}
          hint={shared('visitsHint')}
          value={count(recorded?.visits)}
          note={
            figures && figures.visitsNotClosed > 0
              ? text('notClosedNote', { visits: count(figures.visitsNotClosed) })
              : recorded
                ? methods(recorded.visitsByMethod)
                : figures && common('noData')
          }
        />
        <Figure
          label={common('sessionsHeld')}
          hint={common('sessionsHeldHint')}
          value={count(recorded?.sessionsHeld)}
        />
        <Figure
          label={common('people')}
          hint={text('peopleHint')}
          value={count(recorded?.people)}
          note={recorded && recorded.people === null ? text('onlyWholePeriods') : undefined}
        />
        <Figure
          label={common('completeness')}
          hint={common('completenessHint')}
          value={percent(figures?.completeness)}
          note={
            figures
              ? `${shared('completenessDays', { open: count(figures.openDays), recorded: count(figures.recordedDays) })} · ${common('verifiability')} ${percent(figures.verifiability)}`
              : NO_DATA
          }
        />
        <Figure
          label={shared('occupancy')}
          hint={text('occupancyHint')}
          value={percent(figures?.occupancy)}
          note={figures?.occupancy === null ? text('noSpaces') : undefined}
        />
        <Figure
          label={text('footfall')}
          hint={text('footfallHint')}
          value={count(door?.footfall)}
          note={
            door
              ? shared('readOn', { read: door.footfallDays, open: door.openDays })
              : figures && text('noReadings')
          }
        />
        <Figure
          label={shared('perFootfall')}
          hint={text('perFootfallHint')}
          value={decimal(per100, 1)}
          note={door ? text('ofVisits', { visits: count(door.footfallVisits) }) : undefined}
        />
        <Figure
          label={shared('hoursOpen')}
          hint={text('hoursOpenHint')}
          value={
            figures && figures.openDays + figures.closedDays > 0 ? decimal(figures.hoursOpen, 0) : NO_DATA
          }
          note={
            figures &&
            (figures.openDays + figures.closedDays > 0
              ? (period.to < today ? shared : text)('openDays', { count: figures.openDays })
              : text('noOpenDays'))
          }
        />
        <Figure
          label={shared('closedDays')}
          hint={text('closedDaysHint')}
          value={count(figures?.closedDays)}
        />
      </Figures>
      <div data-paper="across">
        <MonthsTable
          months={months.data?.items}
          onMonth={setPeriod}
          actions={
            <ExportButton
              name={`${name ?? slug} ${text('months')} ${formatPeriod(period)}`}
              url={format => getExportComparisonMonthsUrl(slug, { from, to, format })}
            />
          }
        />
      </div>
      <SensitiveTable slug={slug} from={from} to={to} />
      <SessionsTable slug={slug} from={from} to={to} />
    </>
  );
}
