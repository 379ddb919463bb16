import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { actRoutes } from '../routes';

const change = {
  id: 'a1',
  act: 'change',
  object: 'programme',
  objectId: 'p1',
  title: '健康',
  subject: 's1',
  by: '周敏',
  at: '2026-11-22T01:00:00Z',
  reason: '',
  before: { sensitive: false },
  after: { sensitive: true },
};

it('says who did what to which thing, and what it was before, and narrows to one person by the id', async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get('*/api/centre/acts', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('person'));
      return HttpResponse.json({ items: [change], nextCursor: null });
    }),
  );
  renderAt('/acts', actRoutes);
  const row = await screen.findByRole('row', { name: /健康/ });
  expect(row).toHaveTextContent('2026-11-22 09:00');
  expect(row).toHaveTextContent('服务板块');
  expect(row).toHaveTextContent('敏感: 否 → 是');
  await userEvent.click(within(row).getByRole('button', { name: '只看周敏' }));
  await screen.findByRole('button', { name: '全部人员' });
  expect(asked.at(-1)).toBe('s1');
});

it('is not for everybody', async () => {
  renderAt('/acts', actRoutes, { ...manager, permissions: ['read-centre'] });
  expect(await screen.findByText('您的角色不能使用这个页面')).toBeVisible();
});
