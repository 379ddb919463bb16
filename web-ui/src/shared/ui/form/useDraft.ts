import { useMemo } from 'react';
import { type Draft, draftKey, dropDraft, eachDraft, keepDraft, readDraft } from '../../lib/drafts';
import { useMe } from '../../lib/me';

/** The draft of one form and record, of this person at this organisation. */
export function useDraft(form: string, record: string | undefined) {
  const { user, organisation } = useMe();
  const key = draftKey(user.id, `${organisation.kind}:${organisation.slug}`, form, record ?? 'new');
  return useMemo(
    () => ({
      read: () => readDraft(key),
      keep: (draft: Omit<Draft, 'at'>) => keepDraft(key, { ...draft, at: Date.now() }),
      /** All that was typed here and not saved, the newest first. */
      all: () => eachDraft(readDraft(key)),
      /** Keeps these, the newest first; of none nothing is left. */
      keepAll: ([newest, ...before]: Draft[]) =>
        newest ? keepDraft(key, before.length > 0 ? { ...newest, before } : newest) : dropDraft(key),
      drop: () => dropDraft(key),
    }),
    [key],
  );
}
