import {
  createResidentNote,
  getListResidentNotesQueryKey,
  listResidentNotes,
  removeResidentNote,
  updateResidentNote,
} from '@/shared/api/generated/centre-people-note/centre-people-note';
import type { NoteChangeRequest } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Seen, useWrite } from '@/shared/api/write';

const MOST = 100;

// with them changes what stands in the history of the person
const STALE = [['/api/centre/resident-notes'], ['/api/centre/residents']];

export function useNotesOf(resident: string) {
  const params = { resident, limit: MOST };
  return usePages(getListResidentNotesQueryKey(params), (cursor, init) =>
    listResidentNotes({ ...params, cursor }, init),
  );
}

/** A new note of a resident, or other words of one. */
export function useSaveNote() {
  return useWrite(
    ({ of, resident, values }: { of?: Seen; resident: string; values: NoteChangeRequest }, options) =>
      of
        ? updateResidentNote(of.id, values, ifMatch(options, of.version))
        : createResidentNote({ ...values, residentId: resident }, options),
    { stale: STALE },
  );
}

export function useRemoveNote() {
  return useWrite(
    ({ of }: { of: Seen }, options) => removeResidentNote(of.id, ifMatch(options, of.version)),
    { stale: STALE },
  );
}
