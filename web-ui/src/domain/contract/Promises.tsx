import type { ReactNode } from 'react';
import type { Output, Standing } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
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
  const text = useContractText();
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
      timePassed={output.delivered === null ? null : standing.reportedShare}
      timeLabel={text('reportedShare')}
      stale={standing.stale}
    />
  ));
}
