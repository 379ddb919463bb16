import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { createElement, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { server } from '../../../tests/server';
import { type Listed, useFirstPage } from './firstPage';
import {
  getListProgrammesQueryKey,
  getListProgrammesUrl,
} from './generated/centre-day-catalogue/centre-day-catalogue';
import {
  getListContractsQueryKey,
  getListContractsUrl,
} from './generated/centre-promise-contract/centre-promise-contract';

it.each<
  [Listed, typeof getListProgrammesQueryKey | typeof getListContractsQueryKey, typeof getListContractsUrl]
>([
  ['/api/centre/programmes', getListProgrammesQueryKey, getListProgrammesUrl],
  ['/api/centre/contracts', getListContractsQueryKey, getListContractsUrl],
])('asks for %s as the generated client does, and shares what it knows', async (path, keyOf, addressOf) => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/*', ({ request }) => {
      const { pathname, search } = new URL(request.url);
      asked.push(pathname + search);
      return HttpResponse.json({ items: [], nextCursor: null });
    }),
  );
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(QueryClientProvider, { client }, children);
  renderHook(() => useFirstPage(path, 20), { wrapper });
  const params = { limit: 20 };
  await waitFor(() => expect(client.getQueryData(keyOf(params))).toEqual({ items: [], nextCursor: null }));
  expect(asked).toEqual([addressOf(params)]);
});
