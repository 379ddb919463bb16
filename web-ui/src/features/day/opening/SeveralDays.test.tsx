import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { feedback } from '@/shared/ui/feedback';
import { renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { openingRoutes } from './routes';

const nothing = { items: [], nextCursor: null };

let asked: string[];
let sent: unknown[];
let taken: boolean;

beforeEach(() => {
  sessionStorage.clear();
  asked = [];
  sent = [];
  taken = true;
  server.use(
    http.get('*/api/centre/opening', () => HttpResponse.json({ since: null, week: null })),
    http.get('*/api/centre/opening/special-days', () => HttpResponse.json(nothing)),
    http.get('*/api/centre/opening/proposals', () => HttpResponse.json(nothing)),
    http.get('*/api/centre/bookings', () => HttpResponse.json(nothing)),
    http.get('*/api/centre/days', ({ request }) => {
      const asks = new URL(request.url).searchParams;
      asked.push(`${asks.get('from')}..${asks.get('to')}`);
      return HttpResponse.json({ items: [{ day: asks.get('from'), planned: 2 }] });
    }),
    http.post('*/api/centre/opening/special-days/several', async ({ request }) => {
      sent.push(await request.json());
      if (!taken) return HttpResponse.json({ items: [] }, { status: 201 });
      const said = { title: '已经存在', detail: '2027-01-01 已经有安排，请修改那一条。' };
      const messages = { 'zh-CN': { title: said.title, detail: said.detail } };
      const violations = [{ field: 'days', messages: { 'zh-CN': said.detail, en: 'Taken' } }];
      return HttpResponse.json({ ...said, status: 409, messages, violations }, { status: 409 });
    }),
  );
});
afterEach(() => vi.restoreAllMocks());

it('arranges several days at once, and says which of them could not be had', async () => {
  const confirm = vi.spyOn(feedback, 'confirm').mockImplementation(options => void options.onOk?.());
  renderAt('/opening?open=new', openingRoutes);
  const drawer = within(await screen.findByRole('dialog'));
  await userEvent.type(await drawer.findByLabelText('日期'), '2026-12-30');
  await userEvent.type(drawer.getByLabelText('到哪一天'), '2027-01-03');
  await userEvent.click(drawer.getByRole('button', { name: '再加几天' }));
  await userEvent.type(drawer.getByLabelText('第 2 段的日期'), '2026-12-25');
  expect(drawer.getByText('共 6 天')).toBeVisible();
  await userEvent.type(drawer.getByLabelText('原因'), '元旦');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  expect(await drawer.findByText('2027-01-01 已经有安排，请修改那一条。')).toBeVisible();
  expect(confirm.mock.calls[0]?.[0].content).toHaveLength(2);
  expect(asked).toEqual(expect.arrayContaining(['2026-12-25..2026-12-25', '2026-12-30..2027-01-03']));

  taken = false;
  const last = drawer.getByLabelText('到哪一天');
  await userEvent.clear(last);
  await userEvent.type(last, '2026-12-31');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual({
    days: ['2026-12-25', '2026-12-30', '2026-12-31'],
    hours: [],
    kind: 'holiday',
    reason: '元旦',
  });
}, 40_000);

it('refuses days the wrong way round, and more than a quarter', async () => {
  renderAt('/opening?open=new', openingRoutes);
  const drawer = within(await screen.findByRole('dialog'));
  await userEvent.type(await drawer.findByLabelText('日期'), '2026-12-30');
  const last = drawer.getByLabelText('到哪一天');
  await userEvent.type(last, '2026-12-01');
  await userEvent.tab();
  expect(await drawer.findByText('“到”不能早于开始的那一天')).toBeVisible();
  await userEvent.clear(last);
  await userEvent.type(last, '2027-06-30');
  await userEvent.tab();
  expect(await drawer.findByText('一次最多 92 天')).toBeVisible();
  expect(sent).toEqual([]);
}, 40_000);
