import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { TermCopyResponse } from '@/shared/api/generated/model';
import { centre } from '@/shared/screens/centre';
import { Card, layout } from '@/shared/ui';
import { byActivity } from '../model/term';
import { useText } from '../texts';
import { Lines } from './Lines';

/** The term that was planned, and what of it could not be had. */
export function Planned({ of, onAnother }: { of: TermCopyResponse; onAnother: () => void }) {
  const text = useText();
  const { first, last, dates, done, lines } = of;
  const left = dates - done;
  return (
    <Card
      title={text('newTerm', { first, last })}
      extra={<Button onClick={onAnother}>{text('another')}</Button>}
    >
      <div className={layout.stack}>
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
