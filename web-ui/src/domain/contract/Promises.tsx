import type { ReactNode } from 'react';
import type { ContractResponse, Output, Standing } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { count } from '@/shared/lib/numbers';
import layout from '@/shared/ui/layout.module.css';
import { Bullet } from './Bullet';
import { useContractText } from './texts';

/** Each promise with what the reports say was delivered of it, against the days that were reported. */
export function Promises({
  standing,
  note = () => null,
}: {
  standing: Standing;
  note?: (output: Output) => ReactNode;
}) {
  const common = useCommon();
  return standing.indicators.map(output => (
    <Bullet
      key={output.kind}
      label={
        <>
          {common(output.kind)} {note(output)}
        </>
      }
      delivered={output.delivered}
      target={output.target}
      reportedShare={output.delivered === null ? null : standing.reportedShare}
      stale={standing.stale}
    />
  ));
}

/** The same of a contract at its own centre: what its records hold by now stands beside in words, for not all of it is reported. */
export function OwnPromises({
  contract: { indicators, standing },
  name,
}: {
  contract: ContractResponse;
  /** What stands before the name of each promise. */
  name?: ReactNode;
}) {
  const text = useContractText();
  const common = useCommon();
  return indicators.map(({ kind, target, recorded }) => (
    <Bullet
      key={kind}
      label={
        <>
          {name}
          {common(kind)}{' '}
          <small className={layout.faint}>{text('recorded', { figure: count(recorded) })}</small>
        </>
      }
      delivered={standing?.indicators.find(each => each.kind === kind)?.delivered ?? null}
      target={target}
      reportedShare={standing?.asOfDay ? standing.reportedShare : null}
      stale={standing?.stale}
    />
  ));
}
