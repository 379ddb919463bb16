import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { PreviewTermCopyParams, TermCopyResponse } from '@/shared/api/generated/model';
import { Card, EmptyState, layout, ProblemAlert } from '@/shared/ui';
import { useCopyTerm, usePreview } from '../api/useNextTerm';
import { byActivity, type Instead } from '../model/term';
import { useText } from '../texts';
import { Lines } from './Lines';

interface Props {
  asked: PreviewTermCopyParams;
  onMade: (made: TermCopyResponse) => void;
}

/** What there would be; what is not wanted of it is left out, and the rest is planned. */
export function Preview({ asked, onMade }: Props) {
  const text = useText();
  const { data, error } = usePreview(asked);
  const copy = useCopyTerm();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [instead, setInstead] = useState<Instead>([]);
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <p role="status">{text('looking')}</p>;
  const activities = byActivity(data.lines);
  if (activities.length === 0) return <EmptyState title={text('nothing')}>{text('nothingBody')}</EmptyState>;
  const free = activities.filter(each => each.done + each.elsewhere > 0);
  const chosen = free.filter(each => !without.has(each.id));
  const moved = instead.filter(one => chosen.some(each => each.id === one.activityId));
  const count = chosen.reduce((sum, each) => sum + each.done, moved.length);
  const { from, to, starts } = asked;
  return (
    <Card
      title={text('newTerm', { first: data.first, last: data.last })}
      extra={
        <Button
          type="primary"
          disabled={count === 0}
          loading={copy.isPending}
          onClick={() =>
            copy.mutate(
              { from, to, starts, activityIds: chosen.map(each => each.id), instead: moved },
              { onSuccess: onMade },
            )
          }
        >
          {text('plan', { count })}
        </Button>
      }
    >
      <div className={layout.stack}>
        <ProblemAlert error={copy.error} />
        <Verdict of={data} />
        {free.length > 1 && (
          <div className={layout.row}>
            <Button size="small" disabled={without.size === 0} onClick={() => setWithout(new Set())}>
              {text('all')}
            </Button>
            <Button
              size="small"
              disabled={chosen.length === 0}
              onClick={() => setWithout(new Set(free.map(each => each.id)))}
            >
              {text('noneChosen')}
            </Button>
          </div>
        )}
        <Lines
          activities={activities}
          without={without}
          onTake={(id, taken) => {
            const next = new Set(without);
            if (taken) next.delete(id);
            else next.add(id);
            setWithout(next);
          }}
          instead={instead}
          onInstead={setInstead}
        />
      </div>
    </Card>
  );
}

function Verdict({ of: { dates, done } }: { of: TermCopyResponse }) {
  const text = useText();
  const said = {
    sessions: text('sessions', { count: dates }),
    free: String(done),
    others: String(dates - done),
  };
  const verdict = done === dates ? 'allFree' : done === 0 ? 'noneFree' : 'someFree';
  const type = ({ allFree: 'success', noneFree: 'error', someFree: 'warning' } as const)[verdict];
  return (
    <div role="status">
      <Alert type={type} showIcon title={text(verdict, said)} />
    </div>
  );
}
