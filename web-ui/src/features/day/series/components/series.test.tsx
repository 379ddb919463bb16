import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { SeriesDayResponse, SeriesResponse } from '@/shared/api/generated/model';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { seriesRoutes } from '../routes';

const choir: SeriesResponse = {
  id: 'r1',
  kind: 'booking',
  rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20270901',
  startsOn: '2027-08-02',
  firstDay: '2027-08-02',
  lastDay: '2027-08-30',
  startsLocal: '09:00',
  endsLocal: '10:00',
  minutes: 60,
  spaceId: 'hall',
  space: '多功能厅',
  activityId: null,
  title: null,
  party: 'group',
  organisation: '夕阳红合唱队',
  purpose: '排练',
  dates: 3,
  made: 2,
  toCome: 2,
  requested: 2,
  notHad: 1,
  cancelled: 0,
  simulated: false,
  version: 4,
};
const made: SeriesDayResponse = {
  day: '2027-08-02',
  reason: null,
  thingId: 'b1',
  state: 'requested',
  liesOn: '2027-08-03',
  startsLocal: '09:00',
  endDay: '2027-08-03',
  endsLocal: '10:00',
  spaceId: 'hall',
  space: '多功能厅',
};
const lacking: SeriesDayResponse = {
  day: '2027-08-16',
  reason: 'taken',
  thingId: null,
  state: null,
  liesOn: null,
  startsLocal: null,
  endDay: null,
  endsLocal: null,
  spaceId: null,
  space: null,
};
const list = (items: object[]) => HttpResponse.json({ items, nextCursor: null });

let sent: { what: string; version: string | null; body: unknown }[];

beforeEach(() => {
  sessionStorage.clear();
  sent = [];
  server.use(
    http.get('*/api/centre/series', () => list([choir])),
    http.get('*/api/centre/series/:id', () => HttpResponse.json(choir)),
    http.get('*/api/centre/series/:id/days', () => list([made, lacking])),
    http.get('*/api/centre/series/:id/history', () => list([])),
    http.get('*/api/centre/spaces', () => list([{ id: 'hall', name: '多功能厅', retiredOn: null }])),
    http.post('*/api/centre/series/:id/:act', async ({ params, request }) => {
      const text = await request.text();
      sent.push({
        what: `${params.act}`,
        version: request.headers.get('If-Match'),
        body: text ? JSON.parse(text) : null,
      });
      return HttpResponse.json({
        series: { ...choir, version: 5 },
        done: 1,
        left: [{ day: '2027-08-02', why: 'used', words: null, holder: null }],
      });
    }),
  );
});

it('lists series by what they are for and how often, with what could not be had', async () => {
  renderAt('/series', seriesRoutes);
  const link = await screen.findByRole('link', { name: '夕阳红合唱队 · 排练' });
  expect(link).toHaveAttribute('href', '/series/r1');
  expect(screen.getByText('每 2 周的周一 09:00–10:00')).toBeInTheDocument();
});

it('shows the dates of a series, and what was left by what was done to all of them', async () => {
  renderAt('/series/r1', seriesRoutes);
  expect(await screen.findByText('空间有人用')).toBeInTheDocument();
  expect(screen.getByText(/^改到 .*08-03/)).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: '全部批准' }));
  await waitFor(() => expect(sent).toEqual([{ what: 'confirm', version: '"4"', body: null }]));
  expect(await screen.findByText('1 个日期已批准')).toBeInTheDocument();
  expect(screen.getByText(/08-02 已使用$/)).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: '取消这个系列' }));
  const drawer = within(await screen.findByRole('dialog'));
  await userEvent.type(drawer.getByLabelText('原因'), '老师退休');
  await userEvent.click(drawer.getByRole('button', { name: '取消这个系列' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual({ what: 'cancel', version: '"4"', body: { from: null, reason: '老师退休' } });
}, 30_000);
