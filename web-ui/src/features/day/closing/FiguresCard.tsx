import type { DayEnd } from '@/shared/api/generated/model';
import { useCommon, useListed } from '@/shared/i18n';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { Card, Defined, SimulatedTag } from '@/shared/ui';
import { ClosedWord } from './ClosedWord';
import styles from './Closing.module.css';
import { useText } from './texts';

const METHODS = ['scan', 'named', 'self', 'tally', 'partner'] as const;

/** The figures of the day, and since it was closed what differs. */
export function FiguresCard({ end }: { end: DayEnd }) {
  const text = useText();
  const common = useCommon();
  const listed = useListed();
  const { figures, closing } = end;
  // where no session was held nobody counted, which is not that nobody came
  const counted = figures.held > 0;
  const methods = METHODS.filter(each => figures[each] > 0).map(each => `${text(each)} ${figures[each]}`);
  return (
    <Card title={text('figures')} extra={<SimulatedTag when={closing?.simulated ?? false} />}>
      <dl className={styles.figures}>
        <dt>
          <Defined hint={common('visitsHint')}>{text('visits')}</Defined>
        </dt>
        <dd>
          <b>{counted ? count(figures.visits) : NO_DATA}</b>
          {methods.length > 0 && <small>{listed(methods)}</small>}
        </dd>
        <dt>
          <Defined hint={common('peopleHint')}>{text('people')}</Defined>
        </dt>
        <dd>
          <b>{counted ? count(figures.people) : NO_DATA}</b>
        </dd>
        <dt>{text('sessions')}</dt>
        <dd>
          <small>
            {text('sessionsValue', {
              held: figures.held,
              planned: figures.planned,
              cancelled: figures.cancelled,
            })}
          </small>
        </dd>
        {figures.notClosed > 0 && (
          <>
            <dt>{text('notClosedHeads')}</dt>
            <dd>{count(figures.notClosed)}</dd>
          </>
        )}
      </dl>
      <ClosedWord end={end} />
    </Card>
  );
}
