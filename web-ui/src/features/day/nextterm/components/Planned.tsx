import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { TermCopyResponse, TermUndone } from '@/shared/api/generated/model';
import { centre } from '@/shared/screens/centre';
import { Card, feedback, layout, ProblemAlert } from '@/shared/ui';
import { useUndoTerm } from '../api/useNextTerm';
import { byActivity } from '../model/term';
import { useText } from '../texts';
import { Lines } from './Lines';

/** The term that was planned, and what of it could not be had. */
export function Planned({ of, onAnother }: { of: TermCopyResponse; onAnother: () => void }) {
  const text = useText();
  const undo = useUndoTerm();
  const { id, first, last, dates, done, lines } = of;
  const left = dates - done;
  const told = (undone: TermUndone) => {
    feedback.done(
      undone.left > 0
        ? text('undoneLeft', { count: undone.done, others: String(undone.left) })
        : text('undone', { count: undone.done }),
    );
    onAnother();
  };
  return (
    <Card
      title={text('newTerm', { first, last })}
      extra={
        <div className={layout.row}>
          {id && (
            <Button
              loading={undo.isPending}
              onClick={() => undo.mutate({ id, reason: text('undoneReason') }, { onSuccess: told })}
            >
              {text('undo')}
            </Button>
          )}
          <Button onClick={onAnother}>{text('another')}</Button>
        </div>
      }
    >
      <div className={layout.stack}>
        <ProblemAlert error={undo.error} />
        <div role="status">
          <Alert
            type={left > 0 ? 'warning' : 'success'}
            showIcon
            title={text('done', { sessions: text('sessions', { count: done }) })}
            description={
              <>
                {left > 0 && <p>{text('doneLeft', { count: left })}</p>}
                <Link className={layout.inText} to={centre.timetable.to({ week: first })}>
                  {text('see')}
                </Link>
              </>
            }
          />
        </div>
        <Lines activities={byActivity(lines)} />
      </div>
    </Card>
  );
}
