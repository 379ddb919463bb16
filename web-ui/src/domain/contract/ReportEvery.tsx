import { periodOf } from '@/domain/period/period';
import type { ContractResponseReportEvery } from '@/shared/api/generated/model';
import { layout } from '@/shared/ui';
import { useContractText } from './texts';
import { useReportEvery } from './words';

/** How often an agency is told; where the contract begins within such a period, that the first report is of what is left of it. */
export function ReportEvery({
  of: { starts, reportEvery },
}: {
  of: { starts: string; reportEvery: ContractResponseReportEvery | null };
}) {
  const text = useContractText();
  const every = reportEvery ?? 'quarter';
  const first = periodOf(every, starts);
  return (
    <>
      {useReportEvery()(every)}
      {first.from !== starts && (
        <small className={`${layout.line} ${layout.faint}`}>{text('firstReport', { day: first.to })}</small>
      )}
    </>
  );
}
