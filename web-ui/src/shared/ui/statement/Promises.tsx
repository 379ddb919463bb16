import type { ReactNode } from 'react';
import type { Output, Standing } from '../../api/generated/model';
import { useCommon } from '../../i18n';
import { Bullet } from '../Bullet';
import { useStatementText } from './texts';

/** Each promise with what the reports say was delivered of it, against the days that were reported. */
export function Promises({
  standing,
  note = () => null,
}: {
  standing: Standing;
  note?: (output: Output) => ReactNode;
}) {
  const text = useStatementText();
  const common = useCommon();
  return standing.indicators.map(output => (
    <Bullet
      key={output.kind}
      label={
        <>
          {common(output.kind === 'visits' ? 'visits' : 'sessionsHeld')} {note(output)}
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
