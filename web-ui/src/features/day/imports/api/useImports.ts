import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  cancelImport,
  deleteImport,
  getGetImportQueryKey,
  getListImportRowsQueryKey,
  getListImportsQueryKey,
  listImportRows,
  listImports,
  runImport,
  testImport,
  uploadImport,
  useGetImport,
} from '@/shared/api/generated/centre-day-imports/centre-day-imports';
import type { ImportMapping, ImportResponse } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { readAnew } from '@/shared/api/readAnew';
import { ifMatch, useWrite } from '@/shared/api/write';
import { centre } from '@/shared/screens/centre';
import { beginWork } from '@/shared/work/work';
import { useText } from '../texts';

const POLL_MS = 500;
const STALE = [['/api/centre/imports']];

export const isBusy = ({ state }: ImportResponse): boolean => state === 'testing' || state === 'importing';

export function useImports() {
  const params = { limit: 50 };
  return usePages(getListImportsQueryKey(params), (cursor, init) => listImports({ ...params, cursor }, init));
}

/** One import, asked again and again while the server works on it. */
export function useImport(id: string) {
  const client = useQueryClient();
  const query = useGetImport(id, {
    query: { refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? POLL_MS : false) },
  });
  const finished = query.data?.state === 'done';
  useEffect(() => {
    if (!finished) return;
    // What was imported shows wherever sessions do.
    const paths = [
      '/api/centre/sessions',
      '/api/centre/days',
      '/api/centre/activities',
      '/api/centre/programmes',
    ];
    void readAnew(client, {
      predicate: each => paths.some(path => String(each.queryKey[0]).startsWith(path)),
    });
  }, [finished, client]);
  return query;
}

/** Rows of a verdict, or those with hints, whatever becomes of them. */
export function useImportRows(id: string, kind: string, version: string) {
  const params = { ...(kind === 'hinted' ? { hinted: true } : { verdict: kind }), limit: 50 };
  return usePages([...getListImportRowsQueryKey(id, params), version], (cursor, init) =>
    listImportRows(id, { ...params, cursor }, init),
  );
}

export interface Upload {
  file: File;
  /** Name, size and date tell two files apart, which their contents here do not. */
  mark: string;
  simulated: boolean;
}

export function useUpload(onSuccess: (made: ImportResponse) => void) {
  return useWrite(
    ({ file, simulated }: Upload, options) => uploadImport(file, { filename: file.name, simulated }, options),
    { stale: STALE, onSuccess },
  );
}

export function useImportActs() {
  const client = useQueryClient();
  const text = useText();
  const note = (now: ImportResponse) => void client.setQueryData(getGetImportQueryKey(now.id), now);
  /** From here on the bell tells of it, wherever one goes. */
  const begun = (key: 'workTest' | 'workImport') => (now: ImportResponse) => {
    note(now);
    beginWork({
      kind: 'import',
      of: now.id,
      label: text(key, { file: now.filename }),
      to: centre.import.to({ import: now.id }),
    });
  };
  return {
    test: useWrite(
      ({ id, mapping }: { id: string; mapping: ImportMapping }, options) => testImport(id, mapping, options),
      { onSuccess: begun('workTest') },
    ),
    run: useWrite((id: string, options) => runImport(id, options), { onSuccess: begun('workImport') }),
    cancel: useWrite((id: string, options) => cancelImport(id, options), { onSuccess: note }),
  };
}

/** Deletes an import with its rows, as it was seen. */
export function useDeleteImport(onSuccess?: () => void) {
  return useWrite(
    ({ id, version }: Pick<ImportResponse, 'id' | 'version'>, options) =>
      deleteImport(id, ifMatch(options, version)),
    { stale: STALE, onSuccess },
  );
}
