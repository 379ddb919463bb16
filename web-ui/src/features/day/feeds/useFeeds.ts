import {
  createFeed,
  getFeedHistory,
  getGetFeedHistoryQueryKey,
  getListFeedsQueryKey,
  listFeeds,
  revokeFeed,
  updateFeed,
} from '@/shared/api/generated/centre-day-feed/centre-day-feed';
import type { FeedRequest, FeedResponse, MadeFeed } from '@/shared/api/generated/model';
import { rowOf, usePages } from '@/shared/api/pages';
import { ifMatch, type Save, type Seen, useWrite } from '@/shared/api/write';

const PARAMS = { limit: 100 };
const STALE = [['/api/centre/feeds']];

export const KINDS = ['centre', 'space', 'activity', 'person'] as const;
export type Kind = (typeof KINDS)[number];

export interface Values {
  kind: Kind;
  spaceId?: string;
  activityId?: string;
  activityIds?: string[];
  note?: string;
}

const chosen = ({ kind, activityId, activityIds }: Values): string[] => {
  if (kind === 'activity') return activityId ? [activityId] : [];
  return kind === 'person' ? (activityIds ?? []) : [];
};

const requestOf = (values: Values): FeedRequest => ({
  kind: values.kind,
  spaceId: values.kind === 'space' ? values.spaceId : undefined,
  activityIds: chosen(values),
  note: values.note ?? '',
});

export function useFeeds() {
  return usePages<FeedResponse>(getListFeedsQueryKey(PARAMS), (cursor, init) =>
    listFeeds({ ...PARAMS, cursor }, init),
  );
}

/** @param onMade is handed the link, which is told this once */
export function useSaveFeed(onMade: (made: MadeFeed) => void) {
  return useWrite(
    ({ of, values }: Save<Values>, options): Promise<FeedResponse | MadeFeed> =>
      of
        ? updateFeed(of.id, { note: values.note ?? '' }, ifMatch(options, of.version))
        : createFeed(requestOf(values), options),
    {
      stale: STALE,
      onSuccess: saved => {
        if ('url' in saved) onMade(saved);
      },
    },
  );
}

export function useRevokeFeed() {
  return useWrite((of: Seen, options) => revokeFeed(of.id, ifMatch(options, of.version)), { stale: STALE });
}

export const readFeed = (id: string) =>
  rowOf(
    id,
    cursor => listFeeds({ ...PARAMS, cursor }),
    row => row.id,
  );

export const history: [typeof getGetFeedHistoryQueryKey, typeof getFeedHistory] = [
  getGetFeedHistoryQueryKey,
  getFeedHistory,
];
