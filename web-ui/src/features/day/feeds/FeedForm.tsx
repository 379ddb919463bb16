import type { FeedResponse } from '@/shared/api/generated/model';
import { type Opened, RecordDrawer, TextField } from '@/shared/ui';
import { OfWhat } from './OfWhat';
import { useText } from './texts';
import { history, readFeed, type useSaveFeed, type Values } from './useFeeds';

const fieldsOf = ({ note }: FeedResponse): Partial<Values> => ({ note });

/** A new feed: what it is of is chosen, and stays; for whom it is may be said later. */
export function FeedForm({
  fresh,
  called,
  write,
  ...opened
}: Opened<FeedResponse> & {
  fresh: Values;
  /** What the activity is called that it begins with. */
  called: string;
  write: ReturnType<typeof useSaveFeed>;
}) {
  const text = useText();
  return (
    <RecordDrawer<FeedResponse, Values>
      {...opened}
      name="feed"
      titles={[text('add'), text('edit'), text('title')]}
      fieldsOf={fieldsOf}
      fresh={fresh}
      read={readFeed}
      history={history}
      write={write}
      words={{ kind: { show: (of: Values['kind']) => text(`kind.${of}`) } }}
    >
      {!opened.of && <OfWhat begun={fresh.activityId} called={called} />}
      <TextField name="note" label={text('note')} extra={text('noteHint')} max={200} />
    </RecordDrawer>
  );
}
