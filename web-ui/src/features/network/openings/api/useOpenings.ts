import { getListAgenciesQueryKey } from '@/shared/api/generated/headquarters-network-agency/headquarters-network-agency';
import {
  getListCentresQueryKey,
  getListDistrictsQueryKey,
} from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import {
  cancelOpening,
  correctFirstManager,
  downloadOpeningErrors,
  getListOpeningsQueryKey,
  listOpenings,
  openFromWorkbook,
  remindFirstManager,
  retryOpening,
  testOpeningWorkbook,
} from '@/shared/api/generated/headquarters-network-opening/headquarters-network-opening';
import type { FirstManagerRequest, OpeningResponse } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { type Save, useWrite } from '@/shared/api/write';
import { saveFile } from '@/shared/ui';

const PAGE = 50;
/** What may change whenever an opening moves on. */
export const MOVED = [
  getListOpeningsQueryKey(),
  getListCentresQueryKey(),
  getListAgenciesQueryKey(),
  getListDistrictsQueryKey(),
];

export function useOpenings(state: string | null, kind: string | null) {
  const params = { state: state ?? undefined, kind: kind ?? undefined, limit: PAGE };
  return usePages(
    getListOpeningsQueryKey(params),
    (cursor, init) => listOpenings({ ...params, cursor }, init),
    { keepOld: true },
  );
}

export function useRetry(onSuccess?: () => void) {
  return useWrite((opening: OpeningResponse, options) => retryOpening(opening.id, options), {
    stale: MOVED,
    onSuccess,
  });
}

/** Another first manager for the opening of a centre that failed, which is then tried again. */
export function useCorrect() {
  return useWrite(
    ({ of, values }: Save<FirstManagerRequest>, options) =>
      correctFirstManager(of?.id ?? '', values, options),
    { stale: MOVED },
  );
}

export function useRemind(onSuccess?: () => void) {
  return useWrite((opening: OpeningResponse, options) => remindFirstManager(opening.id, options), {
    onSuccess,
  });
}

export function useGiveUp() {
  return useWrite((opening: OpeningResponse, options) => cancelOpening(opening.id, options), {
    stale: MOVED,
  });
}

/** A file as a value that differs from another file: its name, size and age tell them apart. */
export interface Workbook {
  name: string;
  size: number;
  changed: number;
  file: File;
}

export function workbookOf(file: File): Workbook {
  return { name: file.name, size: file.size, changed: file.lastModified, file };
}

export function useTestWorkbook() {
  return useWrite(({ file }: Workbook, options) => testOpeningWorkbook(bytes(file), options));
}

export function useOpenFromWorkbook() {
  return useWrite(({ file }: Workbook, options) => openFromWorkbook(bytes(file), options), { stale: MOVED });
}

/** The same workbook with a reason beside each row that is refused, as a file to keep. */
export function useErrorWorkbook(name: string) {
  return useWrite(
    async ({ file }: Workbook, options) => {
      const answer: unknown = await downloadOpeningErrors(bytes(file), options);
      return answer as Blob;
    },
    { onSuccess: workbook => saveFile(workbook, name) },
  );
}

/** The server takes bytes, whatever type the browser guesses of the file. */
function bytes(file: File): Blob {
  return file.slice(0, file.size, 'application/octet-stream');
}
