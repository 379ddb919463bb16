import type { QueryKey } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ActResponse } from '../../api/generated/model';
import { type HistoryParams, type Page, useHistoryPages } from '../../api/pages';
import { useCommon } from '../../i18n';
import { HistoryDrawer } from '../history/HistoryDrawer';
import { useListText } from './texts';

/** Where the history of a row is had: what acts call such a thing, its key, and a page of it. */
export interface RowHistory {
  of: string;
  keyOf: (id: string, params: HistoryParams) => QueryKey;
  page: (id: string, params: HistoryParams, init: RequestInit) => Promise<Page<ActResponse>>;
}

/** What was done to a row, in a drawer of its own: for rows that have no page and no form. */
export function useRowHistory<T>(
  history: RowHistory | undefined,
  idOf: (row: T) => string,
  nameOf: (row: T) => string,
): { action?: (row: T) => ReactNode; drawer: ReactNode } {
  const text = useListText();
  const common = useCommon();
  const [past, setPast] = useState<T | null>(null);
  const pages = useHistoryPages(past === null ? undefined : idOf(past), history?.keyOf, history?.page);
  if (!history) return { drawer: null };
  const titleOf = (row: T) => text('historyOf', { name: nameOf(row) });
  return {
    action: row => (
      <Button type="link" aria-label={titleOf(row)} onClick={() => setPast(row)}>
        {common('history')}
      </Button>
    ),
    drawer: (
      <HistoryDrawer
        open={past !== null}
        title={past === null ? '' : titleOf(past)}
        pages={pages}
        of={history.of}
        onClose={() => setPast(null)}
      />
    ),
  };
}
