import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { administrator } from '../../../../tests/headquarters';
import { renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { calendarRoutes } from './routes';

const newYear = {
  day: '2027-01-01',
  kind: 'off',
  name: '元旦',
  nameEn: "New Year's Day",
  year: 2027,
  source: '国办发明电〔2026〕7 号',
  sourceUrl: null,
  version: 3,
};
const known = { year: 2027, days: [newYear], version: 4 };

let asked: string[];
let sent: { what: string; version: string | null; body: unknown }[];

beforeEach(() => {
  asked = [];
  sent = [];
  server.use(
    http.get('*/api/headquarters/calendar/days', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items: [newYear], nextCursor: null });
    }),
    http.get('*/api/headquarters/calendar/days/:day/history', () =>
      HttpResponse.json({ items: [], nextCursor: null }),
    ),
    http.get('*/api/headquarters/calendar/years/:year', ({ params }) =>
      HttpResponse.json({ ...known, year: Number(params.year) }),
    ),
    http.put('*/api/headquarters/calendar/:what/:id', async ({ params, request }) => {
      sent.push({
        what: `${params.what} ${params.id}`,
        version: request.headers.get('If-Match'),
        body: await request.json(),
      });
      return HttpResponse.json(params.what === 'years' ? known : newYear);
    }),
  );
});

it('lists the days from today on, and changes one', async () => {
  renderAt('/calendar', calendarRoutes, administrator);
  expect(await screen.findByRole('row', { name: /元旦/ })).toHaveTextContent('休');
  expect(asked[0]).toContain('from=2026-11-22');
  await userEvent.click(screen.getByRole('button', { name: '编辑 2027-01-01' }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByLabelText('日期')).toBeDisabled();
  await userEvent.click(drawer.getByRole('radio', { name: /班/ }));
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        what: 'days 2027-01-01',
        version: '"3"',
        body: {
          kind: 'work',
          name: '元旦',
          nameEn: "New Year's Day",
          year: 2027,
          source: newYear.source,
          sourceUrl: null,
        },
      },
    ]),
  );
}, 30_000);

it('replaces a year by the notice as it is pasted', async () => {
  renderAt('/calendar', calendarRoutes, administrator);
  await userEvent.click(await screen.findByRole('button', { name: '录入全年' }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByLabelText('通知年份')).toHaveValue('2027');
  expect(await drawer.findByText(/现有 1 天/)).toBeVisible();
  const notice = drawer.getByLabelText('通知原文');
  await userEvent.click(notice);
  await userEvent.paste('一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n明年 9 天');
  await userEvent.type(drawer.getByLabelText('来源'), '通知');
  await userEvent.click(drawer.getByRole('button', { name: '替换全年' }));
  expect(await drawer.findByText('第 2 行读不懂：明年 9 天')).toBeVisible();
  expect(sent).toEqual([]);
  await userEvent.clear(notice);
  await userEvent.paste('一、元旦：1月1日（周五）至2日（周六）放假调休。1月3日（周日）上班。');
  expect(drawer.getByText(/休 2 天 · 班 1 天/)).toBeVisible();
  await userEvent.click(drawer.getByRole('button', { name: '替换全年' }));
  const day = (date: number, kind: string) => ({
    day: `2027-01-0${date}`,
    kind,
    name: '元旦',
    nameEn: "New Year's Day",
  });
  await waitFor(() =>
    expect(sent).toEqual([
      {
        what: 'years 2027',
        version: '"4"',
        body: { days: [day(1, 'off'), day(2, 'off'), day(3, 'work')], source: '通知', sourceUrl: null },
      },
    ]),
  );
}, 30_000);

it('lets an analyst look and change nothing', async () => {
  renderAt('/calendar', calendarRoutes, { ...administrator, permissions: ['read-centres'] });
  expect(await screen.findByRole('row', { name: /元旦/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: /录入全年|编辑|新增/ })).toBeNull();
});
