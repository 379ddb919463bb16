import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { getExportFeedsUrl } from '@/shared/api/generated/centre-day-feed/centre-day-feed';
import type { FeedResponse, MadeFeed } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { feedback, ListPage, Tag, useListState, useSayProblem } from '@/shared/ui';
import { FeedForm } from './FeedForm';
import { LinkDialog } from './LinkDialog';
import { useText } from './texts';
import { readFeed, useFeeds, useRevokeFeed, useSaveFeed, type Values } from './useFeeds';

/** What a new feed begins with: a link to this page may say of what it is to be, and what that is called. */
function freshOf(asked: URLSearchParams): Values {
  const [spaceId, activityId] = [asked.get('space'), asked.get('activity')];
  if (spaceId) return { kind: 'space', spaceId };
  return activityId ? { kind: 'activity', activityId } : { kind: 'centre' };
}

/** The centre's calendar feeds: of what, for whom, read when; and their links, each once. */
export function FeedsPage() {
  const text = useText();
  const sayProblem = useSayProblem();
  const { timeZone, name: here } = useMe().organisation;
  const [asked] = useSearchParams();
  const list = useListState('feeds', {});
  const pages = useFeeds();
  const [told, setTold] = useState<MadeFeed | null>(null);
  const save = useSaveFeed(setTold);
  const revoke = useRevokeFeed();
  const nameOf = ({ kind, title }: FeedResponse) => (kind === 'centre' || !title ? here : title);
  const ask = (feed: FeedResponse) =>
    feedback.confirm({
      title: text('revokeTitle', { name: nameOf(feed) }),
      content: text('revokeBody'),
      okText: text('revoke'),
      okButtonProps: { danger: true },
      onOk: () => revoke.mutateAsync(seen(feed)).catch(sayProblem),
    });
  return (
    <>
      <ListPage<FeedResponse>
        title={text('title')}
        sub={text('sub')}
        exportUrl={format => getExportFeedsUrl({ format })}
        record={{
          may: true,
          add: text('add'),
          read: readFeed,
          changes: ({ state }) => state === 'live',
          form: opened => (
            <FeedForm {...opened} fresh={freshOf(asked)} called={asked.get('called') ?? ''} write={save} />
          ),
        }}
        list={list}
        pages={pages}
        rowKey="id"
        nameOf={nameOf}
        rowActions={each =>
          each.state === 'live' && (
            <Button
              type="link"
              size="small"
              aria-label={`${text('revoke')} ${nameOf(each)}`}
              onClick={() => ask(each)}
            >
              {text('revoke')}
            </Button>
          )
        }
        empty={{ title: text('empty'), body: text('emptyBody') }}
        columns={[
          {
            title: text('of'),
            render: (_, each) => (
              <>
                <b>{nameOf(each)}</b> <small>{text(`kind.${each.kind}`)}</small>
              </>
            ),
          },
          { title: text('note'), dataIndex: 'note' },
          {
            title: text('made'),
            render: (_, { madeBy, createdAt }) => `${madeBy} · ${momentIn(createdAt, timeZone)}`,
          },
          {
            title: text('lastRead'),
            render: (_, { lastReadOn }) => lastReadOn ?? NO_DATA,
          },
          {
            title: text('state'),
            render: (_, { state }) => (
              <Tag
                tone={state === 'live' ? 'good' : 'plain'}
                hint={state === 'left' ? text('leftHint') : undefined}
              >
                {text(`state.${state}`)}
              </Tag>
            ),
          },
        ]}
      />
      <LinkDialog of={told} name={told ? nameOf(told.feed) : ''} onSeen={() => setTold(null)} />
    </>
  );
}
