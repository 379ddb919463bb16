import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { heads, line, open, statement } from '../../../../../tests/purchased';

it('opens a statement to its sessions and names what it corrects, by method and list', async () => {
  open({});
  expect(await screen.findByText(/履约报告 CQ-1\/2/)).toBeVisible();
  expect(screen.getByRole('row', { name: /手机课堂/ })).toHaveTextContent('181230');
  expect(screen.getByText(/本报告更正并取代/)).toHaveTextContent('本报告更正并取代 CQ-1/1');
  expect(screen.getByRole('link', { name: 'CQ-1/1' })).toHaveAttribute('href', '/statements/st0');
  expect(
    screen.getByText(
      '人次：31 → 33 · 登记：18 → 20 · 场次：1 场有变动 · 敏感服务的场次有变动（数字并入以后的报告）',
    ),
  ).toBeVisible();
  expect(screen.getByText('更正原因：漏记两人')).toBeVisible();
  expect(screen.getByText('手机课堂 2026-09-03 09:30：28 → 30（登记 16 → 18）')).toBeVisible();
  expect(within(screen.getByRole('row', { name: /手机课堂/ })).getByText('原 28')).toBeVisible();
  expect(screen.getByText('9,412 / 12,000')).toBeVisible();
  expect(screen.getByText('另有 3 场已结束而未结场，未计入')).toBeVisible();
  expect(screen.getByRole('link', { name: '下载 JSON' })).toHaveAttribute(
    'href',
    '/api/government/statements/st1/export?format=json',
  );
});

it('says of a correction of an older form only how many sessions differ', async () => {
  open({ document: { ...statement.document, reason: null, lineChanges: null } });
  expect(await screen.findByText(/明细：去掉 1 行，新增 1 行/)).toBeVisible();
  expect(screen.queryByText(/更正原因/)).toBeNull();
  expect(screen.queryByText(/原 28/)).toBeNull();
});

it('names sessions that are there no more, and new ones; a long list opens', async () => {
  const of = (at: number) => ({
    ...line,
    day: '2026-09-04',
    title: `第${at}场`,
    visits: at,
    byMethod: heads(at, 0),
  });
  const lineChanges = [
    { before: of(1), after: null },
    ...Array.from({ length: 24 }, (_, at) => ({ before: null, after: of(at + 2) })),
  ];
  open({ document: { ...statement.document, lineChanges } });
  expect(await screen.findByText('第1场 2026-09-04 09:30：去掉（原 1）')).toBeVisible();
  expect(screen.getByText('第2场 2026-09-04 09:30：新增 2')).toBeVisible();
  expect(screen.queryByText('第25场 2026-09-04 09:30：新增 25')).toBeNull();
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(screen.getByText('第25场 2026-09-04 09:30：新增 25')).toBeVisible();
  act(() => void window.dispatchEvent(new Event('afterprint')));
});

it('leads from a statement that was replaced to the one that counts', async () => {
  open({ replacedBy: 'CQ-1/2-R02', replacedById: 'st2' });
  expect(await screen.findByRole('link', { name: 'CQ-1/2-R02' })).toHaveAttribute('href', '/statements/st2');
  expect(screen.getByText(/请以后者为准/)).toHaveTextContent('已被 CQ-1/2-R02 取代，请以后者为准');
});

it('says of every method how many became known by it', async () => {
  open({});
  expect(await screen.findByText('扫码 0 · 登记 20 · 自助 0 · 清点 13 · 伙伴申报 0')).toBeVisible();
});

it('says of sensitive services one line, or that there are too few', async () => {
  open({});
  const known = (await screen.findByText('残障康复')).closest('p');
  expect(known).toHaveTextContent('已举办场次 4 · 人次 21');
  expect(known).toHaveTextContent('含 2026-04-01 – 2026-06-30, 2026-07-01 – 2026-09-30');
  expect(known).toHaveTextContent('含更正');
  expect(screen.getByText('心理服务').closest('p')).toHaveTextContent(/^心理服务 不足以公布 含/);
  expect(screen.getByText('不含敏感服务')).toBeVisible();
});

it('has no number where no session was held, and says so; the first one has none before it', async () => {
  open({
    previousSha256: 'a3d6'.repeat(16),
    document: {
      ...statement.document,
      sequence: 1,
      sessionsHeld: 0,
      visits: 0,
      byMethod: heads(0, 0),
      verifiability: null,
      notClosed: 0,
      sessions: [],
      indicators: [{ kind: 'visits', target: 12_000, inPeriod: 0 }],
      replaces: null,
      differences: [],
    },
  });
  expect(await screen.findByText('期间没有已举办的场次')).toBeVisible();
  expect(screen.getByText('本期 —')).toBeVisible();
  expect(screen.queryByText('计入的场次，结束的都已结场')).toBeNull();
  // how many were held is known: none, as the list of statements has it
  const held = screen.getByText('期间没有已举办的场次').closest('div');
  expect(held).toHaveTextContent(/^已举办场次0期间没有已举办的场次$/);
  expect(screen.getAllByText('—').length).toBeGreaterThanOrEqual(2);
  expect(screen.queryByText(/上一份报告/)).toBeNull();
});

it('still shows a statement of the first form, with its masks', async () => {
  const masked = { ...line, day: '2026-09-04', title: '康复小组', visits: null, byMethod: null };
  const { sessions } = statement.document;
  open({
    document: {
      ...statement.document,
      schema: 1,
      notClosed: null,
      sensitive: null,
      sessions: [...sessions, masked],
    },
  });
  const row = await screen.findByRole('row', { name: /康复小组/ });
  expect(within(row).getByText('<5 不显示')).toBeVisible();
  expect(row).not.toHaveTextContent(/\b[0-4]$/);
  expect(screen.getByText(/少于 5 人的敏感分组不显示/)).toBeVisible();
});

it('has all its rows on paper, not the first twenty', async () => {
  const sessions = Array.from({ length: 45 }, (_, at) => ({
    ...line,
    day: '2026-09-03',
    title: `第${at + 1}场`,
    visits: 1,
    byMethod: heads(1, 0),
  }));
  open({ document: { ...statement.document, sessions } });
  const rows = async () =>
    within(await screen.findByRole('region', { name: '场次明细' })).getAllByRole('row').length - 1;
  expect(await rows()).toBe(20);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(await rows()).toBe(45);
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(await rows()).toBe(20);
});
