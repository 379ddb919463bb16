import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { lacking, open, preview } from '../../../../../tests/newStatement';
import { server } from '../../../../../tests/server';

const NOT_OVER = { zh: '这段日子还没有过完。', en: 'These days are not over.' };

it('says before publishing how many sessions are not closed and how many days are missing, with the way to each', async () => {
  open('/contracts/c1/statements/new', undefined, lacking);
  const said = within(
    (await screen.findByText('这段时间的记录还不完整，建议先补齐再发布')).closest(
      '[role=alert]',
    ) as HTMLElement,
  );
  expect(said.getByText(/^计入本合同的活动有 37 场已结束而未结场/)).toBeVisible();
  expect(said.getByText(/^另有 4 场其他活动/)).toBeVisible();
  expect(said.getByText(/^79 个开放日中有 12 天没有记录完整/)).toBeVisible();
  expect(said.getByRole('link', { name: '查看未结场的场次' })).toHaveAttribute(
    'href',
    '/timetable?view=list&state=planned&from=2026-07-01&to=2026-09-30',
  );
  expect(said.getByText('周五 07-03')).toHaveAttribute('href', '/day-sheet/2026-07-03');
  expect(said.getByText('周六 07-04')).toHaveAttribute('href', '/today/2026-07-04');
  server.use(
    http.get('*/api/centre/days/unstated', ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.get('before') === '2026-10-01'
          ? { count: 9, days: ['2026-07-04', '2026-06-30'], earlier: true }
          : { count: 9, days: [], earlier: true },
      ),
    ),
  );
  await userEvent.click(await said.findByRole('button', { name: '一起声明没有场次的日子' }));
  expect(await screen.findByRole('checkbox', { name: '周六 07-04' })).toBeChecked();
  expect(screen.queryByRole('checkbox', { name: '周二 06-30' })).toBeNull();
  expect(screen.queryByRole('button', { name: '更早的日子' })).toBeNull();
  expect(
    screen.getByRole('heading', { name: '预览 HF-CQ-1-R01 · 2026-07-01 至 2026-09-30（92 天）' }),
  ).toBeVisible();
});

it('says that there is nothing to report yet and from when, instead of refusing a day that is not over', async () => {
  const next = { from: '2026-11-22', to: '2026-12-31' };
  open('/contracts/c1/statements/new', { next }, { ...preview(0, 'a'.repeat(64)), obstacles: [NOT_OVER] });
  expect(await screen.findByText('现在没有可以发布的报告')).toBeVisible();
  expect(screen.getByText(/从 2026-11-22 开始，最早 2026-11-23 可以发布/)).toBeVisible();
  expect(screen.queryByText('现在不能发布')).toBeNull();
  // nobody chose these days, so nothing is wrong with them
  await waitFor(() => expect(screen.getByLabelText('期间从')).toHaveValue('2026-07-01'));
  expect(document.querySelector('[class*=status-error]')).toBeNull();
  expect(screen.queryByText(NOT_OVER.zh)).toBeNull();
});

it('says that every day of the contract is reported', async () => {
  open('/contracts/c1/statements/new', { next: null });
  expect(await screen.findByText(/合同期限内的日子都已报告/)).toBeVisible();
});

it('says that the days are the wrong way round', async () => {
  open('/contracts/c1/statements/new?from=2026-09-30&to=2026-07-01', undefined);
  expect(await screen.findByText('结束日早于开始日，请改正期间')).toBeVisible();
});

it('says once, beside the days and for the button, why these days cannot be published', async () => {
  open('/contracts/c1/statements/new', undefined, {
    ...preview(30, 'a'.repeat(64)),
    standing: null,
    obstacles: [{ zh: '与报告 HF-CQ-1-R01 的期间重叠。', en: 'Overlaps HF-CQ-1-R01.' }],
  });
  const button = await screen.findByRole('button', { name: '发布报告' });
  expect(button).toBeDisabled();
  expect(screen.getByText('现在不能发布')).toBeVisible();
  expect(screen.getByText('与报告 HF-CQ-1-R01 的期间重叠。')).toBeVisible();
  expect(button).toHaveAccessibleDescription(/现在不能发布.*与报告 HF-CQ-1-R01 的期间重叠。/);
  expect(screen.getByLabelText('期间从')).toHaveAccessibleDescription(/与报告 HF-CQ-1-R01 的期间重叠。/);
  expect(screen.queryByText(/30 \/ 100/)).toBeNull();
  expect(screen.queryByText(/已报告 92 天/)).toBeNull();
  expect(screen.getByText('这份报告不能发布，所以没有累计数')).toBeVisible();
});

it('has one word for one figure of an empty month, and where nothing is known of it no number at all', async () => {
  const empty = preview(0, 'a'.repeat(64));
  const promised = (figure: 'inPeriod' | 'delivered') =>
    ['sessionsHeld', 'visits'].map(kind => ({ kind, target: 100, [figure]: 0 }));
  const nothing = {
    ...empty,
    statement: { ...empty.statement, sessionsHeld: 0, verifiability: null, indicators: promised('inPeriod') },
    standing: { ...empty.standing, indicators: promised('delivered') },
  };
  const figure = (label: string) => screen.getAllByText(label)[0]?.closest('div')?.textContent;
  const why = '这段时间没有已举办的场次，而 31 个开放日中有 29 天没有记录完整：没有数据不等于 0，不能发布。';
  const { unmount } = open('/contracts/c1/statements/new', undefined, {
    ...nothing,
    standing: null,
    gaps: { openDays: 31, missingDays: 29, notClosedOthers: 0, days: [] },
    obstacles: [{ zh: why, en: 'Nothing is known.' }],
  });
  expect(await screen.findByText('没有数据：记录还不完整')).toBeVisible();
  expect(figure('人次')).toMatch(/^人次—/);
  expect(figure('已举办场次')).toMatch(/^已举办场次—/);
  expect(screen.queryByText(/已报告|共报告/)).toBeNull();
  expect(screen.getByRole('button', { name: '发布报告' })).toBeDisabled();
  expect(screen.getAllByText(why)).toHaveLength(1);
  // advice is for what can be published
  expect(screen.getByText('这段时间的记录还不完整')).toBeVisible();
  expect(screen.queryByText(/建议先补齐/)).toBeNull();
  expect(screen.getByText('证据：没有已举办的场次')).toBeVisible();
  unmount();

  open('/contracts/c1/statements/new', undefined, nothing);
  expect(await screen.findByText('期间没有已举办的场次')).toBeVisible();
  expect(figure('人次')).toMatch(/^人次—/);
  expect(figure('已举办场次')).toMatch(/^已举办场次0/);
  expect(screen.getByText('本期 0').closest('p')).toHaveTextContent(/^已举办场次 本期 00 \/ 100$/);
  expect(screen.getByText('本期 —').closest('p')).toHaveTextContent(/^人次 本期 —— \/ 100$/);
  expect(screen.getByText(/^连同本报告，共报告 92 天/)).toBeVisible();
});
