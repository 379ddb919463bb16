import { useQueries } from '@tanstack/react-query';
import {
  getGetResidentMentionsQueryKey,
  getResidentMentions,
} from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { useListed } from '@/shared/i18n';
import { useText } from '../texts';

/** Of more than that nobody reads what is called after each. */
const MOST = 20;

/** What erasing does, and what it leaves: whatever else is called after these people. */
export function EraseBody({ of }: { of: ResidentResponse[] }) {
  const text = useText();
  const listed = useListed();
  const answers = useQueries({
    queries: of.slice(0, MOST).map(({ id }) => ({
      queryKey: getGetResidentMentionsQueryKey(id),
      queryFn: ({ signal }: { signal: AbortSignal }) => getResidentMentions(id, { signal }),
      gcTime: 0,
    })),
  });
  const found = answers.flatMap(({ data }) => (data && data.items.length > 0 ? [data] : []));
  return (
    <>
      <p>{text('eraseBody')}</p>
      {found.map(({ items, more }) => (
        <p key={items[0]?.id}>
          {text(more ? 'mentionedMore' : 'mentioned', {
            things: listed(items.map(({ kind, name }) => text(`called-${kind}`, { name }))),
          })}
        </p>
      ))}
      {found.length > 0 && <p>{text('mentionedBody')}</p>}
    </>
  );
}
