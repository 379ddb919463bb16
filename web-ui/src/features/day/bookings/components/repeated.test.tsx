import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { Holder, SeriesPreview } from '@/shared/api/generated/model';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { bookingRoutes } from '../routes';

const list = (items: object[]) => HttpResponse.json({ items, nextCursor: null });
const choir: Holder = {
  kind: 'booking',
  id: 'b2',
  title: '合唱队',
  party: 'group',
  day: '2027-08-09',
  startsLocal: '09:30',
  endDay: '2027-08-09',
  endsLocal: '10:30',
  beside: false,
  space: '多功能厅',
};
const free = {
  thingId: null,
  startsLocal: '09:00',
  endsLocal: '10:00',
  why: null,
  words: null,
  holder: null,
  outside: null,
  nextHere: null,
  elsewhere: [],
};
const preview: SeriesPreview = {
  free: 2,
  days: [
    { ...free, day: '2027-08-02', endDay: '2027-08-02' },
    {
      ...free,
      day: '2027-08-09',
      endDay: '2027-08-09',
      why: 'taken',
      holder: choir,
      nextHere: { day: '2027-08-09', startsLocal: '10:30', endDay: '2027-08-09', endsLocal: '11:30' },
      elsewhere: [{ spaceId: 'tea', name: '茶室', capacity: 12 }],
    },
    { ...free, day: '2027-08-16', endDay: '2027-08-16', outside: [] },
  ],
};

let asked: URLSearchParams[];
let sent: unknown[];

beforeEach(() => {
  sessionStorage.clear();
  asked = [];
  sent = [];
  server.use(
    http.get('*/api/centre/bookings', () => list([])),
    http.get('*/api/centre/bookings/hints', () =>
      HttpResponse.json({
        free: true,
        refused: null,
        holders: [],
        outside: null,
        limit: null,
        nextHere: null,
        elsewhere: [],
      }),
    ),
    http.get('*/api/centre/spaces', () =>
      list([{ id: 'hall', name: '多功能厅', bookable: 'residents', retiredOn: null }]),
    ),
    http.get('*/api/centre/booking-series/preview', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json(preview);
    }),
    http.post('*/api/centre/booking-series', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ series: { id: 'r1', version: 0 }, done: 2, left: [] }, { status: 201 });
    }),
  );
});

it('shows which dates of a repetition can be had, and sends what was chosen instead', async () => {
  renderAt('/bookings?open=new', bookingRoutes);
  const drawer = within(await screen.findByRole('dialog'));
  await userEvent.click(await drawer.findByLabelText('空间'));
  await userEvent.click(await screen.findByTitle('多功能厅'));
  fireEvent.change(drawer.getByLabelText('日期'), { target: { value: '2027-08-02' } });
  fireEvent.change(drawer.getByLabelText('开始'), { target: { value: '09:00' } });
  fireEvent.change(drawer.getByLabelText('结束'), { target: { value: '10:00' } });
  await userEvent.click(drawer.getByLabelText('重复'));
  await userEvent.click(await screen.findByTitle('每周'));
  fireEvent.change(drawer.getByLabelText('重复到'), { target: { value: '2027-08-16' } });

  expect(await drawer.findByText('3 个日期，2 个排得上，1 个排不上')).toBeInTheDocument();
  expect(asked.at(-1)?.get('rule')).toBe('FREQ=WEEKLY;BYDAY=MO;UNTIL=20270816');
  // only what is worth a look, until one asks for all
  expect(drawer.getByText('已有“合唱队”09:30–10:30')).toBeInTheDocument();
  expect(drawer.getByText('中心这一天不开放')).toBeInTheDocument();
  await userEvent.click(drawer.getByRole('button', { name: '看全部日期' }));
  await userEvent.click(drawer.getByRole('checkbox', { name: /08-16 要$/ }));
  await userEvent.click(drawer.getByLabelText(/08-09 怎么办$/));
  await userEvent.click(await screen.findByTitle('改用 茶室（12 人）'));

  await userEvent.type(drawer.getByLabelText('单位或团队'), '合唱队');
  await userEvent.type(drawer.getByLabelText('联系人'), '金联系');
  await userEvent.type(drawer.getByLabelText('用途'), '排练');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    booking: { spaceId: 'hall', startsAt: '2027-08-02T09:00:00', purpose: '排练' },
    rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270816',
    days: [
      { day: '2027-08-16', skip: true },
      { day: '2027-08-09', spaceId: 'tea' },
    ],
    confirm: true,
  });
}, 40_000);
