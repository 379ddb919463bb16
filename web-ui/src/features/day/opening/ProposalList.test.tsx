import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { feedback } from '@/shared/ui/feedback';
import { manager, renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { openingRoutes } from './routes';

const festival = {
  day: '2027-02-08',
  national: { kind: 'off', name: '春节', nameEn: 'Spring Festival' },
  year: 2027,
  source: '国办发明电〔2026〕7 号',
  sourceUrl: 'https://www.gov.cn/notice',
  usual: [['09:00', '17:00']],
  hours: [],
  planned: 3,
};
const work = {
  ...festival,
  day: '2027-02-14',
  national: { ...festival.national, kind: 'work' },
  usual: [],
  hours: [['09:00', '17:00']],
  planned: 0,
};

let days: (typeof festival | typeof work)[];
let sent: { day: string }[];

beforeEach(() => {
  days = [festival, work];
  sent = [];
  server.use(
    http.get('*/api/centre/opening/proposals', () => HttpResponse.json({ items: days, nextCursor: null })),
    http.post('*/api/centre/opening/special-days', async ({ request }) => {
      const said = (await request.json()) as { day: string };
      sent.push(said);
      days = days.filter(({ day }) => day !== said.day);
      return HttpResponse.json({ ...said, id: said.day, late: false, version: 0 }, { status: 201 });
    }),
  );
});

afterEach(() => vi.restoreAllMocks());

it('adopts what is proposed one day after another, and says that sessions stay', async () => {
  const confirm = vi.spyOn(feedback, 'confirm').mockImplementation(options => void options.onOk?.());
  renderAt('/opening?tab=proposals', openingRoutes);
  const row = await screen.findByRole('row', { name: /02-08/ });
  expect(row).toHaveTextContent('休 · 春节');
  expect(row).toHaveTextContent('09:00–17:00闭馆3');
  expect(within(row).getByRole('link', { name: festival.source })).toHaveAttribute(
    'href',
    festival.sourceUrl,
  );
  for (const { day } of [festival, work])
    await userEvent.click(screen.getByRole('checkbox', { name: new RegExp(day) }));
  await userEvent.click(screen.getByRole('button', { name: /照建议安排/ }));
  expect(confirm.mock.calls[0]?.[0].content).toContain('还排了 3 个未结场的场次');
  await waitFor(() =>
    expect(sent).toEqual([
      { day: '2027-02-08', hours: [], kind: 'holiday', reason: '2027 年春节' },
      { day: '2027-02-14', hours: [['09:00', '17:00']], kind: 'moved', reason: '2027 年春节调休' },
    ]),
  );
  expect(await screen.findByText('照建议安排：2 条全部完成')).toBeVisible();
  expect(await screen.findByText('没有要决定的日子')).toBeVisible();
}, 30_000);

it('keeps the hours of the week where that is the word, so that the day is decided', async () => {
  renderAt('/opening?tab=proposals', openingRoutes);
  await userEvent.click(await screen.findByRole('checkbox', { name: /2027-02-08/ }));
  await userEvent.click(screen.getByRole('button', { name: /照每周的时间/ }));
  await waitFor(() =>
    expect(sent).toEqual([
      { day: '2027-02-08', hours: [['09:00', '17:00']], kind: 'holiday', reason: '2027 年春节，照常开放' },
    ]),
  );
}, 30_000);

it('arranges a day otherwise in the form of special days, begun with what is proposed', async () => {
  renderAt('/opening?tab=proposals', openingRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '另行安排 2027-02-14' }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByLabelText('日期')).toHaveValue('2027-02-14');
  expect(drawer.getByLabelText('原因')).toHaveValue('2027 年春节调休');
  const until = drawer.getByLabelText('当天结束');
  await userEvent.clear(until);
  await userEvent.type(until, '12');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(sent).toEqual([
      { day: '2027-02-14', hours: [['09:00', '12:00']], kind: 'moved', reason: '2027 年春节调休' },
    ]),
  );
}, 30_000);

it('shows whoever may only look what waits, and lets them decide nothing', async () => {
  renderAt('/opening?tab=proposals', openingRoutes, { ...manager, permissions: ['read-centre'] });
  expect(await screen.findAllByRole('row', { name: /春节/ })).toHaveLength(2);
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /另行安排/ })).toBeNull();
});
