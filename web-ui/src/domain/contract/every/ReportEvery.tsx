import { useReportEvery } from '@/domain/contract/words';
import type { ContractResponseReportEvery } from '@/shared/api/generated/model';
import { addDays, monthStart } from '@/shared/lib/days';
import layout from '@/shared/ui/layout.module.css';
import { useText } from './texts';

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** How often an agency is told; where the contract begins within such a period, that the first report is of what is left of it. */
export function ReportEvery({
  of: { starts, reportEvery },
}: {
  of: { starts: string; reportEvery: ContractResponseReportEvery | null };
}) {
  const text = useText();
  const every = reportEvery ?? 'quarter';
  const months = MONTHS[every];
  const passed = (Number(starts.slice(5, 7)) - 1) % months;
  const last = addDays(monthStart(starts, months - passed), -1);
  return (
    <>
      {useReportEvery()(every)}
      {monthStart(starts, -passed) !== starts && (
        <small className={`${layout.line} ${layout.faint}`}>{text('firstReport', { day: last })}</small>
      )}
    </>
  );
}
