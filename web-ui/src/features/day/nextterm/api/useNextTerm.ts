import {
  copyTerm,
  undoTermCopy,
  usePreviewTermCopy,
} from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { PreviewTermCopyParams, TermCopyRequest } from '@/shared/api/generated/model';
import { useWrite } from '@/shared/api/write';

const STALE = [
  ['/api/centre/term-copies'],
  ['/api/centre/series'],
  ['/api/centre/sessions'],
  ['/api/centre/days'],
  ['/api/centre/registration-targets'],
];

/** What of a term could be had. */
export const usePreview = (asked: PreviewTermCopyParams) =>
  usePreviewTermCopy(asked, { query: { retry: false } });

export function useCopyTerm() {
  return useWrite((request: TermCopyRequest, options) => copyTerm(request, options), { stale: STALE });
}

/** Takes back what one copying planned. */
export function useUndoTerm() {
  return useWrite(
    ({ id, reason }: { id: string; reason: string }, options) => undoTermCopy(id, { reason }, options),
    { stale: STALE },
  );
}
