import { Button } from 'antd';
import type { ActivityResponse } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { momentIn } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { Card, feedback, layout, Tag, useSayProblem } from '@/shared/ui';
import { useProgrammes, useShowActivity } from '../api/useCatalogue';
import { useText } from '../texts';
import { About } from './About';

/** Whether residents may see an activity; whoever may publish it does so here, with what they would see before their eyes. */
export function Publication({ of }: { of: ActivityResponse }) {
  const text = useText();
  const may = useMay()('publish-activities');
  const { timeZone } = useMe().organisation;
  const sensitive = useProgrammes().items.some(each => each.id === of.programmeId && each.sensitive);
  const sayProblem = useSayProblem();
  const publish = useShowActivity('publish');
  const withdraw = useShowActivity('withdraw');
  const name = of.title;
  const askToPublish = () =>
    feedback.confirm({
      title: text('publishTitle', { name }),
      content: (
        <>
          <p>{text('publishBody')}</p>
          <About of={of} />
        </>
      ),
      okText: text('publish'),
      onOk: () =>
        publish
          .mutateAsync(seen(of))
          .then(() => feedback.done(text('publishedNow')))
          .catch(sayProblem),
    });
  const askToTakeOff = () =>
    feedback.confirm({
      title: text('takeOffTitle', { name }),
      content: text('takeOffBody'),
      okText: text('takeOff'),
      onOk: () =>
        withdraw
          .mutateAsync(seen(of))
          .then(() => feedback.done(text('takenOff')))
          .catch(sayProblem),
    });
  const hint = of.publishedAt ? 'publishedHint' : sensitive ? 'sensitiveStays' : 'notPublishedHint';
  return (
    <Card
      title={text('published')}
      extra={
        may &&
        (of.publishedAt ? (
          <Button onClick={askToTakeOff}>{text('takeOff')}</Button>
        ) : (
          !sensitive && (
            <Button type="primary" onClick={askToPublish}>
              {text('publish')}
            </Button>
          )
        ))
      }
    >
      <p>
        {of.publishedAt ? (
          <Tag tone="good">{text('publishedSince', { when: momentIn(of.publishedAt, timeZone) })}</Tag>
        ) : (
          <Tag>{text('notPublished')}</Tag>
        )}
      </p>
      <p className={layout.quiet}>{text(hint)}</p>
    </Card>
  );
}
