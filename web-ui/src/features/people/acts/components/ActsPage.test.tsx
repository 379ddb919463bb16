import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import { centre } from '@/shared/screens/centre';
import { change } from '../../../../../tests/acts';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { actRoutes } from '../routes';

afterEach(() => vi.unstubAllGlobals());

it('says who did what to which thing, and what it was before, and narrows to one person by the id', async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get('*/api/centre/acts', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('person'));
      return HttpResponse.json({ items: [change], nextCursor: null });
    }),
  );
  renderAt('/acts', actRoutes(centre.acts));
  const row = await screen.findByRole('row', { name: /健康/ });
  expect(row).toHaveTextContent('2026-11-22 09:00');
  expect(row).toHaveTextContent('服务板块');
  expect(row).toHaveTextContent('敏感: 否 → 是');
  await userEvent.click(within(row).getByRole('button', { name: '只看周敏' }));
  await screen.findByRole('button', { name: '去掉筛选：经手人 周敏' });
  expect(asked.at(-1)).toBe('s1');
});

it('shows words instead of codes, and no field that reads the same before and after', async () => {
  const closed = {
    ...change,
    act: 'closed',
    object: 'session',
    title: '合唱团',
    before: { state: 'planned', explicitZero: false, visits: 0, areaM2: 860 },
    after: {
      state: 'held',
      explicitZero: true,
      visits: 1200,
      areaM2: 860.0,
      closedAt: '2026-11-22T01:00:00.123456789Z',
      closedBy: '周敏',
    },
  };
  const published = {
    ...change,
    id: 'a2',
    act: 'publish',
    object: 'contract',
    title: '为老综合服务',
    before: { state: 'draft', amountMinor: 38_000_055 },
    after: { state: 'published', amountMinor: 38_000_000 },
  };
  const stated = {
    ...change,
    id: 'a3',
    act: 'withdraw',
    object: 'day',
    title: '2026-11-20',
    before: null,
    after: null,
  };
  server.use(
    http.get('*/api/centre/acts', () =>
      HttpResponse.json({ items: [closed, published, stated], nextCursor: null }),
    ),
  );
  renderAt('/acts', actRoutes(centre.acts));
  const row = await screen.findByRole('row', { name: /合唱团/ });
  expect(row).toHaveTextContent('结场场次 合唱团');
  expect(row).toHaveTextContent('状态: 未结场 → 已结场');
  expect(row).toHaveTextContent('确认无人到场: 否 → 是');
  expect(row).toHaveTextContent('人次: 0 → 1,200');
  expect(row).not.toHaveTextContent(/closed|面积|T01|周敏.*周敏/);
  expect(screen.getByRole('row', { name: /为老综合服务/ })).toHaveTextContent(
    '状态: 草稿 → 已发布金额: 380,000.55 → 380,000',
  );
  expect(screen.getByRole('row', { name: /2026-11-20/ })).toHaveTextContent('撤回声明');
});

it('has on a card no line for what an act did not change', async () => {
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
  const created = {
    ...change,
    id: 'a4',
    act: 'create',
    title: '书画',
    before: null,
    after: { name: '书画' },
  };
  server.use(
    http.get('*/api/centre/acts', () => HttpResponse.json({ items: [change, created], nextCursor: null })),
  );
  renderAt('/acts', actRoutes(centre.acts));
  const cards = await screen.findAllByRole('listitem');
  expect(cards[0]).toHaveTextContent(/变化 ?敏感: 否 → 是/);
  expect(cards[1]).toHaveTextContent('新建');
  expect(cards[1]).not.toHaveTextContent('变化');
});

it('says of a booking that was declined what the bookings say, and of an invitation what the people say', async () => {
  const declined = { ...change, before: { state: 'requested' }, after: { state: 'declined' } };
  server.use(
    http.get('*/api/centre/acts', () =>
      HttpResponse.json({
        items: [
          { ...declined, id: 'b', object: 'booking', title: '排练厅' },
          { ...declined, id: 's', object: 'staff', title: '小陈' },
        ],
        nextCursor: null,
      }),
    ),
  );
  renderAt('/acts', actRoutes(centre.acts));
  expect(await screen.findByRole('row', { name: /排练厅/ })).toHaveTextContent('待批 → 已婉拒');
  expect(screen.getByRole('row', { name: /小陈/ })).toHaveTextContent('→ 已谢绝');
});

it('is not for everybody', async () => {
  renderAt('/acts', actRoutes(centre.acts), { ...manager, permissions: ['read-centre'] });
  expect(await screen.findByText('您的角色不能使用这个页面')).toBeVisible();
});
