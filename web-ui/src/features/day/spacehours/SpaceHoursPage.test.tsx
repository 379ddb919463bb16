import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { manager, renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { spaceHoursRoutes } from './routes';

const evening = [['18:00', '21:00']];
const hours = {
  id: 'h1',
  spaceId: 'hall',
  space: '夜校',
  validFrom: '2026-11-02',
  week: { mon: evening, tue: evening, wed: evening, thu: evening, fri: evening, sat: [], sun: [] },
  fixed: false,
  version: 3,
};
const before = { ...hours, id: 'h0', validFrom: '2026-01-05', week: null, fixed: true };

let sent: { what: string; version: string | null; body: unknown }[];

beforeEach(() => {
  sent = [];
  const note = async (request: Request) => {
    const words = await request.text();
    sent.push({
      what: `${request.method} ${new URL(request.url).pathname}`,
      version: request.headers.get('If-Match'),
      body: words === '' ? null : JSON.parse(words),
    });
    return HttpResponse.json(hours);
  };
  server.use(
    http.get('*/api/centre/spaces', () =>
      HttpResponse.json({ items: [{ id: 'hall', name: '夜校' }], nextCursor: null }),
    ),
    http.get('*/api/centre/space-hours', () =>
      HttpResponse.json({ items: [hours, before], nextCursor: null }),
    ),
    http.post('*/api/centre/space-hours', ({ request }) => note(request)),
    http.put('*/api/centre/space-hours/:id', ({ request }) => note(request)),
  );
});

it('says from which day on the space is open when, and what is settled', async () => {
  renderAt('/spaces/hall/hours', spaceHoursRoutes, { ...manager, permissions: ['read-centre'] });
  const row = await screen.findByRole('row', { name: /11月2日/ });
  expect(row).toHaveTextContent('周一至周五 18:00–21:00');
  expect(row).toHaveTextContent('周六至周日 不开放');
  const old = screen.getByRole('row', { name: /1月5日/ });
  expect(old).toHaveTextContent('随中心');
  expect(old).toHaveTextContent('已定');
  expect(screen.queryByRole('button', { name: /新增开放时间|编辑/ })).toBeNull();
});

it('goes back to the hours of the centre from a day on', async () => {
  renderAt('/spaces/hall/hours?open=new', spaceHoursRoutes);
  const drawer = within(await screen.findByRole('dialog'));
  await userEvent.click(await drawer.findByRole('radio', { name: '随中心' }));
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        what: 'POST /api/centre/space-hours',
        version: null,
        body: { spaceId: 'hall', validFrom: '2026-11-22', week: null },
      },
    ]),
  );
}, 30_000);

it('refuses hours that are none beside the week', async () => {
  renderAt('/spaces/hall/hours', spaceHoursRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '编辑 2026-11-02' }));
  const drawer = within(await screen.findByRole('dialog'));
  const closes = await drawer.findByLabelText('周一结束');
  await userEvent.clear(closes);
  await userEvent.type(closes, '17:00');
  await userEvent.tab();
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  expect(await drawer.findByText(/周一：时间写成/)).toBeVisible();
  expect(sent).toEqual([]);
}, 30_000);
