import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { importRoutes } from '../routes';

const done = {
  id: 'i1',
  filename: '十二月.csv',
  format: 'csv',
  state: 'done',
  columns: ['活动'],
  sample: [],
  mapping: null,
  suggested: {},
  totalRows: 2,
  doneRows: 2,
  created: 2,
  changed: 0,
  unchanged: 0,
  refused: 0,
  hinted: 0,
  simulated: false,
  error: null,
  by: '周敏',
  at: '2026-11-20T01:00:00Z',
  version: 7,
};

describe('imports', () => {
  it('deletes one after asking, as it was seen, and offers that of none under way', async () => {
    const sent: (string | null)[] = [];
    let items = [done, { ...done, id: 'i2', filename: '一月.csv', state: 'importing' }];
    server.use(
      http.get('*/api/centre/imports', () => HttpResponse.json({ items, nextCursor: null })),
      http.delete('*/api/centre/imports/i1', ({ request }) => {
        sent.push(request.headers.get('If-Match'));
        items = items.filter(({ id }) => id !== 'i1');
        return HttpResponse.json({ id: 'i1' });
      }),
    );
    renderAt('/imports', importRoutes);
    expect(await screen.findByRole('button', { name: '删除 一月.csv' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: '删除 十二月.csv' }));
    const asked = within(await screen.findByRole('tooltip'));
    expect(asked.getByText('文件的各行和结果不再保留；已写入日程的场次不变')).toBeInTheDocument();
    expect(sent).toEqual([]);
    await userEvent.click(asked.getByRole('button', { name: '删除' }));
    await waitFor(() => expect(screen.queryByText('十二月.csv')).toBeNull());
    expect(sent).toEqual(['"7"']);
  });
});
