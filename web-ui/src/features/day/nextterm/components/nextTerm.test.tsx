import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { TermCopyResponse } from '@/shared/api/generated/model';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { nextTermRoutes } from '../routes';

const choir: TermCopyResponse['lines'][number] = {
  activityId: 'a1',
  title: '合唱',
  spaceId: 'hall',
  space: '多功能厅',
  rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270323',
  firstDay: '2027-03-02',
  lastDay: '2027-03-23',
  startsLocal: '14:00',
  endsLocal: '15:00',
  dates: 4,
  done: 2,
  left: [
    { day: '2027-03-09', why: 'closed', words: null, holder: null, spaceId: null, elsewhere: [] },
    { day: '2027-03-16', why: 'there', words: null, holder: null, spaceId: null, elsewhere: [] },
  ],
  seriesId: null,
  enrolled: null,
};
const talk = {
  ...choir,
  activityId: 'a2',
  title: '讲座',
  space: null,
  rule: null,
  dates: 1,
  done: 1,
  left: [],
};
const all: TermCopyResponse = {
  id: null,
  first: '2027-03-01',
  last: '2027-03-28',
  dates: 5,
  done: 3,
  lines: [choir, talk],
};

let asked: URLSearchParams[];
let sent: unknown[];

beforeEach(() => {
  asked = [];
  sent = [];
  server.use(
    http.get('*/api/centre/term-copies/preview', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json(all);
    }),
    http.post('*/api/centre/term-copies', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(
        { ...all, id: 'c1', dates: 4, done: 2, lines: [{ ...choir, seriesId: 'r1' }] },
        { status: 201 },
      );
    }),
  );
});

const ADDRESS = '/timetable/next-term?from=2026-09-01&to=2026-09-27&starts=2027-03-01';

it('says of each activity what can be had and why the rest cannot', async () => {
  renderAt(ADDRESS, nextTermRoutes);
  expect(await screen.findByText('5 场，3 场排得上，2 场排不上')).toBeVisible();
  const [of] = within(screen.getByRole('list', { name: '活动' })).getAllByRole('listitem');
  expect(of).toHaveTextContent('每周二 14:00–15:00');
  expect(of).toHaveTextContent('2 / 4 场');
  expect(of).toHaveTextContent('这一天不开放：周二 2027-03-09');
  expect(of).toHaveTextContent('已经排了：周二 2027-03-16');
});

it('plans what is chosen, and shows what became of it', async () => {
  renderAt(ADDRESS, nextTermRoutes);
  await userEvent.click(await screen.findByRole('checkbox', { name: '讲座' }));
  await userEvent.click(screen.getByRole('button', { name: '排 2 场' }));
  expect(await screen.findByText('新一期排好了：2 场')).toBeVisible();
  expect(sent).toEqual([
    { from: '2026-09-01', to: '2026-09-27', starts: '2027-03-01', activityIds: ['a1'], instead: [] },
  ]);
  expect(screen.getByRole('link', { name: '看系列' })).toHaveAttribute('href', '/series/r1');
  expect(screen.getByRole('link', { name: '看新一期的日程' })).toHaveAttribute(
    'href',
    '/timetable?week=2027-03-01',
  );
});

it('takes the weeks until now where the address names none, and one activity where it names that', async () => {
  renderAt('/timetable/next-term?activity=a1', nextTermRoutes);
  await waitFor(() =>
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      from: '2026-08-03',
      to: '2026-11-22',
      starts: '2026-11-23',
      activity: 'a1',
    }),
  );
  await userEvent.click(screen.getByRole('button', { name: '只排一个活动 · 改为全部' }));
  await waitFor(() => expect(asked.at(-1)?.has('activity')).toBe(false));
});

it('takes another space where its own is taken', async () => {
  const left = [
    {
      ...{ day: '2027-03-09', why: 'taken', words: null, holder: null, spaceId: 'hall' },
      elsewhere: [{ spaceId: 'room', name: '教室一', capacity: 20 }],
    },
  ];
  const line = { ...choir, dates: 1, done: 0, left, enrolled: 18 };
  server.use(
    http.get('*/api/centre/term-copies/preview', () =>
      HttpResponse.json({ ...all, dates: 1, done: 0, lines: [line] }),
    ),
  );
  renderAt(ADDRESS, nextTermRoutes);
  expect(await screen.findByText(/已报名的 18 人也算报了新一期/)).toBeVisible();
  expect(screen.getByRole('button', { name: '排 0 场' })).toBeDisabled();
  await userEvent.click(screen.getByRole('combobox'));
  await userEvent.click(await screen.findByTitle('改用 教室一（20 人）'));
  await userEvent.click(screen.getByRole('button', { name: '排 1 场' }));
  await screen.findByText('新一期排好了：2 场');
  expect(sent[0]).toMatchObject({
    activityIds: ['a1'],
    instead: [
      {
        ...{ activityId: 'a1', day: '2027-03-09', startsLocal: '14:00' },
        ...{ spaceId: 'hall', insteadId: 'room' },
      },
    ],
  });
});

it('is taken back whole, and says what stays', async () => {
  let reason: unknown;
  server.use(
    http.post('*/api/centre/term-copies/c1/undo', async ({ request }) => {
      reason = await request.json();
      return HttpResponse.json({ done: 1, left: 1 });
    }),
  );
  renderAt(ADDRESS, nextTermRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '排 3 场' }));
  await userEvent.click(await screen.findByRole('button', { name: '全部撤回' }));
  expect(await screen.findByRole('button', { name: '排 3 场' })).toBeVisible();
  expect(reason).toEqual({ reason: '排下一期后随即撤回' });
});

it('asks nothing while the days do not follow each other, and says so', async () => {
  renderAt('/timetable/next-term?from=2026-10-05&to=2026-09-27&starts=2027-03-01', nextTermRoutes);
  expect(await screen.findByText(/日期前后对不上/)).toBeVisible();
  expect(asked).toEqual([]);
});

it('begins a term that is planned like one of long ago with the Monday to come', async () => {
  renderAt('/timetable/next-term?from=2026-01-05&to=2026-01-18', nextTermRoutes);
  await waitFor(() => expect(asked[0]?.get('starts')).toBe('2026-11-23'));
});

it('asks nothing of a beginning in the past, and says so beside the days', async () => {
  renderAt('/timetable/next-term?from=2026-01-05&to=2026-01-18&starts=2026-01-19', nextTermRoutes);
  expect(await screen.findByText(/新一期首日已经过去/)).toBeVisible();
  expect(asked).toEqual([]);
});
