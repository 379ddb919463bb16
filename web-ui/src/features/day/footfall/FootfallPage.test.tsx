import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { manager, renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { footfallRoutes } from './routes';

const count = {
  id: 'f1',
  day: '2026-11-20',
  counted: 412,
  visits: 128,
  per100: 31,
  source: 'form',
  byCounters: null,
  doors: [],
  by: '林晓',
  at: '2026-11-20T12:00:00Z',
  simulated: false,
  version: 0,
};
const nobody = { ...count, id: 'f2', day: '2026-11-19', counted: 0, visits: 0, per100: null };

let log: { what: string; version: string | null; body: unknown }[];

beforeEach(() => {
  log = [];
  const note = async (request: Request) => {
    log.push({
      what: `${request.method} ${new URL(request.url).pathname}`,
      version: request.headers.get('If-Match'),
      body: await request.json(),
    });
    return HttpResponse.json(count);
  };
  server.use(
    http.get('*/api/centre/footfall', () => HttpResponse.json({ items: [count, nobody], nextCursor: null })),
    http.post('*/api/centre/footfall', ({ request }) => note(request)),
    http.put('*/api/centre/footfall/:id', ({ request }) => note(request)),
    http.post('*/api/centre/footfall/:id/void', ({ request }) => note(request)),
  );
});

it('says both numbers apart, and no ratio where nobody came; who may only look can change nothing', async () => {
  renderAt('/footfall', footfallRoutes, { ...manager, permissions: ['read-centre'] });
  const row = await screen.findByRole('row', { name: /412/ });
  expect(row).toHaveTextContent('412128');
  expect(row).toHaveTextContent('31 人次');
  expect(screen.getByRole('row', { name: /11-19|11月19日/ })).toHaveTextContent('—');
  expect(screen.queryByRole('button', { name: /登记读数|作废|编辑/ })).toBeNull();
});

it('has no number of visits for a day of which nothing is known: no data is not zero', async () => {
  server.use(
    http.get('*/api/centre/footfall', () =>
      HttpResponse.json({ items: [{ ...count, visits: null, per100: null }], nextCursor: null }),
    ),
  );
  renderAt('/footfall', footfallRoutes);
  const cells = within(await screen.findByRole('row', { name: /412/ })).getAllByRole('cell');
  expect(cells.slice(1, 4).map(each => each.textContent)).toEqual(['412', '—', '—']);
});

it('shows what counters sent beside what somebody entered, and what is missing', async () => {
  const door = {
    name: '正门 1 号',
    door: '正门',
    entered: 390,
    readings: 31,
    missingMinutes: 90,
    late: true,
  };
  server.use(
    http.get('*/api/centre/footfall', () =>
      HttpResponse.json({
        items: [
          { ...count, byCounters: 390, doors: [door] },
          {
            ...{ ...count, id: null, by: null, at: null, day: '2026-11-18', counted: 55, byCounters: 55 },
            ...{ source: 'counters', doors: [{ ...door, entered: 55, missingMinutes: 0, late: false }] },
          },
        ],
        nextCursor: null,
      }),
    ),
  );
  renderAt('/footfall', footfallRoutes);
  const entered = await screen.findByRole('row', { name: /412/ });
  expect(entered).toHaveTextContent('人工登记 · 林晓');
  expect(entered).toHaveTextContent('计数器合计 390，没有采用');
  expect(entered).toHaveTextContent('缺 1.5 小时');
  expect(entered).toHaveTextContent('补传');
  const sent = screen.getByRole('row', { name: /正门 1 号 55/ });
  expect(within(sent).queryByRole('button', { name: /作废/ })).toBeNull();

  // somebody says another number of that day: it is a new one, and no correction
  await userEvent.click(within(sent).getByRole('button', { name: '编辑 2026-11-18' }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(drawer.queryByLabelText('更正原因')).toBeNull();
  await userEvent.type(await drawer.findByLabelText('人流'), '60');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(log[0]?.body).toEqual({ day: '2026-11-18', counted: 60, simulated: false }));
}, 30_000);

it('corrects with a reason, and voids with one', async () => {
  renderAt('/footfall', footfallRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '编辑 2026-11-20' }));
  const drawer = within(await screen.findByRole('dialog'));
  const counted = await drawer.findByLabelText('人流');
  await userEvent.clear(counted);
  await userEvent.type(counted, '421');
  await userEvent.type(drawer.getByLabelText('更正原因'), '看错了');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await userEvent.click(screen.getByRole('button', { name: '作废 2026-11-20' }));
  const asked = within(await screen.findByRole('dialog'));
  await userEvent.type(await asked.findByLabelText('原因'), '计数器坏了');
  await userEvent.click(asked.getByRole('button', { name: /作 ?废/ }));
  await waitFor(() =>
    expect(log).toEqual([
      {
        what: 'PUT /api/centre/footfall/f1',
        version: '"0"',
        body: { counted: 421, reason: '看错了' },
      },
      { what: 'POST /api/centre/footfall/f1/void', version: '"0"', body: { reason: '计数器坏了' } },
    ]),
  );
}, 30_000);
