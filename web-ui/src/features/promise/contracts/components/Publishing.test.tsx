import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { contract, lacking, line, open, preview, seen } from '../../../../../tests/newStatement';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { contractRoutes } from '../routes';

it('publishes what was seen; where the figures changed it says how, and shows the new preview', async () => {
  const sent: unknown[] = [];
  const asked: string[] = [];
  let now = preview(30, 'a'.repeat(64));
  server.use(
    http.get('*/api/centre/contracts/c1', () => HttpResponse.json(contract)),
    http.get('*/api/centre/contracts/c1/statements/preview', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(now);
    }),
    http.post('*/api/centre/contracts/c1/statements', async ({ request }) => {
      sent.push(await request.json());
      now = preview(35, 'b'.repeat(64));
      return HttpResponse.json(
        {
          type: 'https://hearth.dev/problems/figures-changed',
          title: '数字已有变化',
          status: 409,
          code: 'x',
          changes: [
            { kind: 'visits', before: 30, after: 35 },
            { kind: 'sessions', before: 1, after: 2 },
            { kind: 'sensitive', before: null, after: null },
            { kind: 'simulated', before: null, after: null },
          ],
        },
        { status: 409 },
      );
    }),
  );
  renderAt('/contracts/c1/statements/new', contractRoutes, manager);
  await userEvent.click(await screen.findByRole('button', { name: '发布报告' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '发布报告' }));

  expect(await screen.findByText('数字已有变化，没有发布')).toBeVisible();
  expect(
    screen.getByText(
      '人次：30 → 35 · 明细：去掉 1 行，新增 2 行 · 另列的敏感服务有变动 · 演示数据的标记有变动',
    ),
  ).toBeVisible();
  expect(asked[0]).toBe('');
  expect(sent).toEqual([
    {
      from: '2026-07-01',
      to: '2026-09-30',
      replaces: null,
      reason: null,
      digest: 'a'.repeat(64),
      seen: seen(30),
    },
  ]);
  await userEvent.click(screen.getByRole('button', { name: '查看最新预览' }));
  expect(await screen.findByText('35 / 100')).toBeVisible();
  expect(screen.queryByText('数字已有变化，没有发布')).toBeNull();
  expect(screen.getByRole('button', { name: '发布报告' })).toBeEnabled();
}, 20_000);

it('repeats period, figures and what lacks in the question before publishing', async () => {
  open('/contracts/c1/statements/new', undefined, lacking);
  await userEvent.click(await screen.findByRole('button', { name: '发布报告' }));
  const asked = within(await screen.findByRole('dialog'));
  expect(asked.getByText('2026-07-01 至 2026-09-30（92 天）')).toBeInTheDocument();
  expect(asked.getByText('人次').nextSibling).toHaveTextContent('30');
  expect(asked.getByText('已举办场次').nextSibling).toHaveTextContent('1');
  expect(asked.getByText('人次：累计（含本报告）/ 目标值').nextSibling).toHaveTextContent('30 / 100');
  expect(asked.getByText(/37 场已结束而未结场/)).toBeInTheDocument();
  expect(asked.getByText(/12 天没有记录完整/)).toBeInTheDocument();
});

it('says in the question that nothing lacks, where nothing does', async () => {
  open('/contracts/c1/statements/new', undefined);
  await userEvent.click(await screen.findByRole('button', { name: '发布报告' }));
  const asked = within(await screen.findByRole('dialog'));
  expect(asked.getByText('79 个开放日都已记录，已结束的场次都已结场。')).toBeInTheDocument();
  expect(screen.queryByText(/记录还不完整/)).toBeNull();
});

it('repeats the differences before a correction is published', async () => {
  const shown = preview(35, 'a'.repeat(64));
  open('/contracts/c1/statements/new?replaces=st1', undefined, {
    ...shown,
    statement: {
      ...shown.statement,
      replaces: { id: 'st1', number: 'HF-CQ-1-R01' },
      differences: [{ kind: 'visits', before: 30, after: 35 }],
      lineChanges: [{ before: { ...line, visits: 7 }, after: { ...line, visits: 8 } }],
    },
  });
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/centre/contracts/c1/statements', async ({ request }) => {
      sent.push(((await request.json()) as { reason: string }).reason);
      return HttpResponse.json({ id: 'st2' }, { status: 201 });
    }),
    http.get('*/api/centre/statements/st2', () => HttpResponse.json({}, { status: 404 })),
  );
  await userEvent.click(await screen.findByRole('button', { name: '发布报告' }));
  const asked = within(await screen.findByRole('dialog'));
  expect(asked.getByText(/人次：30 → 35/)).toBeInTheDocument();
  expect(asked.getByText('手机课堂 2026-09-03 09:30：7 → 8')).toBeInTheDocument();
  await userEvent.click(asked.getByRole('button', { name: '发布报告' }));
  expect(await asked.findByText('必填')).toBeInTheDocument();
  expect(sent).toEqual([]);
  await userEvent.type(asked.getByRole('textbox', { name: '更正原因' }), '漏记一人');
  await userEvent.click(asked.getByRole('button', { name: '发布报告' }));
  await waitFor(() => expect(sent).toEqual(['漏记一人']));
});

it('keeps a refusal of the server beside field and button, until other days are looked at', async () => {
  open('/contracts/c1/statements/new', undefined);
  server.use(
    http.post('*/api/centre/contracts/c1/statements', () =>
      HttpResponse.json(
        {
          type: 'https://hearth.dev/problems/double-claim',
          title: '有场次已在另一份合同的报告里',
          status: 409,
          code: 'x7',
          violations: [
            { field: 'to', messages: { 'zh-CN': '到 9 月 12 日为止可以', en: 'Up to 12 September' } },
          ],
        },
        { status: 409 },
      ),
    ),
  );
  await userEvent.click(await screen.findByRole('button', { name: '发布报告' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '发布报告' }));
  expect(await screen.findByText('有场次已在另一份合同的报告里')).toBeVisible();
  expect(screen.getByLabelText('到')).toHaveAccessibleDescription(/到 9 月 12 日为止可以/);
  const said = screen.getByText('有场次已在另一份合同的报告里').closest('[role=alert]');
  expect(said?.parentElement).toContainElement(screen.getByRole('button', { name: '发布报告' }));
});
