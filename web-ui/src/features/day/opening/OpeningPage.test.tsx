import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { feedback } from '@/shared/ui/feedback';
import { manager, renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { openingRoutes } from './routes';

const springFestival = {
  id: 'x1',
  day: '2027-02-06',
  hours: [],
  kind: 'holiday',
  reason: '春节',
  late: false,
  national: { kind: 'off', name: '春节', nameEn: 'Spring Festival' },
  version: 2,
};
const short = {
  ...springFestival,
  id: 'x2',
  day: '2026-11-30',
  hours: [['09:00', '12:00']],
  kind: 'closure',
  reason: '电路检修',
  late: true,
  national: null,
};

let asked: string[];
let sent: { what: string; version: string | null; body?: unknown }[];
let planned: number;
let proposed: { day: string }[];

beforeEach(() => {
  asked = [];
  sent = [];
  planned = 0;
  proposed = [];
  server.use(
    http.get('*/api/centre/opening', () =>
      HttpResponse.json({
        since: '2026-01-01',
        week: Object.fromEntries(
          ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(day => [
            day,
            day === 'sun' ? [] : [['09:00', '17:00']],
          ]),
        ),
      }),
    ),
    http.get('*/api/centre/opening/special-days', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items: [short, springFestival], nextCursor: null });
    }),
    http.get('*/api/centre/opening/proposals', () =>
      HttpResponse.json({ items: proposed, nextCursor: null }),
    ),
    http.get('*/api/centre/opening/special-days/:id/history', () =>
      HttpResponse.json({ items: [], nextCursor: null }),
    ),
    http.get('*/api/centre/bookings', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/centre/days', ({ request }) =>
      HttpResponse.json({ items: [{ day: new URL(request.url).searchParams.get('from'), planned }] }),
    ),
    http.post('*/api/centre/opening/special-days', async ({ request }) => {
      sent.push({ what: 'add', version: null, body: await request.json() });
      return HttpResponse.json({ ...springFestival, id: 'x3' }, { status: 201 });
    }),
    http.put('*/api/centre/opening/special-days/:id', async ({ params, request }) => {
      sent.push({
        what: `change ${params.id}`,
        version: request.headers.get('If-Match'),
        body: await request.json(),
      });
      return HttpResponse.json(short);
    }),
  );
});

afterEach(() => vi.restoreAllMocks());

describe('opening hours', () => {
  it('says the week and the days that are not as their week; who may only look can change nothing', async () => {
    renderAt('/opening', openingRoutes, { ...manager, permissions: ['read-centre'] });
    expect(await screen.findByText(/周一至周六 09:00–17:00/)).toBeVisible();
    expect(await screen.findByRole('row', { name: /2027/ })).toHaveTextContent('休节假日闭馆春节');
    const shortened = screen.getByRole('row', { name: /电路检修/ });
    expect(shortened).toHaveTextContent('09:00–12:00');
    expect(shortened).toHaveTextContent('事后登记');
    expect(asked[0]).toContain('from=2026-11-22');
    expect(screen.queryByRole('button', { name: /安排特殊日期|编辑/ })).toBeNull();
  });

  it('says how many national days wait for a word, and leads to them', async () => {
    proposed = [{ day: '2027-02-05' }, { day: '2027-02-08' }];
    renderAt('/opening', openingRoutes);
    expect(
      await screen.findByText('全国放假调休里还有 2 天没有决定怎么开放；决定之前照每周的时间开放'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: '去决定' })).toBeVisible();
  });

  it('asks once where sessions and bookings are planned on a day that becomes closed', async () => {
    planned = 3;
    server.use(
      http.get('*/api/centre/bookings', () => HttpResponse.json({ items: [{ id: 'b1' }], nextCursor: null })),
    );
    const confirm = vi.spyOn(feedback, 'confirm').mockImplementation(options => void options.onOk?.());
    renderAt('/opening?open=new', openingRoutes);
    const drawer = within(await screen.findByRole('dialog'));
    await userEvent.type(await drawer.findByLabelText('日期'), '2027-02-06');
    await userEvent.type(drawer.getByLabelText('原因'), '春节');
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(confirm).toHaveBeenCalledOnce();
    expect(sent[0]?.body).toEqual({ day: '2027-02-06', hours: [], kind: 'holiday', reason: '春节' });
  }, 30_000);

  it('does not take a day opened extra without its hours', async () => {
    renderAt('/opening?open=new', openingRoutes);
    const drawer = within(await screen.findByRole('dialog'));
    await userEvent.type(await drawer.findByLabelText('日期'), '2027-02-06');
    await userEvent.click(drawer.getByRole('radio', { name: '加开' }));
    await userEvent.type(drawer.getByLabelText('原因'), '重阳节活动');
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));
    expect(await drawer.findByText('加开的日子要填开放时间')).toBeVisible();
    expect(sent).toEqual([]);
  }, 30_000);

  it('only shows a day that is no longer the centre’s to change', async () => {
    server.use(
      http.get('*/api/centre/opening/special-days', () =>
        HttpResponse.json({ items: [{ ...short, id: 'x9', day: '2026-08-21' }, short], nextCursor: null }),
      ),
    );
    renderAt('/opening?when=all', openingRoutes);
    expect(await screen.findByRole('button', { name: '编辑 2026-11-30' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '查看 2026-08-21' }));
    const drawer = within(await screen.findByRole('dialog'));
    expect(await drawer.findByLabelText('原因')).toBeDisabled();
    expect(drawer.queryByRole('button', { name: '保存' })).toBeNull();
    expect(drawer.queryByRole('button', { name: '取消安排' })).toBeNull();
  });

  it('changes the hours of a day and keeps the day', async () => {
    renderAt('/opening', openingRoutes);
    await userEvent.click(await screen.findByRole('button', { name: '编辑 2026-11-30' }));
    const drawer = within(await screen.findByRole('dialog'));
    expect(await drawer.findByLabelText('日期')).toBeDisabled();
    const until = drawer.getByLabelText('当天结束');
    await userEvent.clear(until);
    await userEvent.type(until, '15');
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(sent).toEqual([
        {
          what: 'change x2',
          version: '"2"',
          body: { hours: [['09:00', '15:00']], kind: 'closure', reason: '电路检修' },
        },
      ]),
    );
  }, 30_000);
});
