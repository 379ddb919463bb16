import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { deviceRoutes } from '../routes';

const device = (id: string, changes: object) => ({
  ...{ id, mark: id, label: `Chrome · ${id}`, taps: 0, oldestAt: null, heardBy: '林晓', version: 4 },
  heardAt: new Date(Date.now() - 60_000).toISOString(),
  ...changes,
});

const listing = (...items: object[]) =>
  server.use(http.get('*/api/centre/devices', () => HttpResponse.json({ items, nextCursor: null })));

describe('the devices of a centre', () => {
  it('shows which is missing with check-ins on it, who used it last, when, and how many', async () => {
    listing(
      device('Windows', {}),
      device('iPad', { taps: 3, heardAt: '2026-11-20T02:00:00Z', oldestAt: '2026-11-20T01:00:00Z' }),
    );
    renderAt('/devices', deviceRoutes);
    const lost = await screen.findByRole('row', { name: /iPad/ });
    expect(lost).toHaveTextContent('可能遗失');
    expect(lost).toHaveTextContent('2026-11-20 10:00');
    expect(lost).toHaveTextContent('林晓');
    expect(within(lost).getByText('3')).toBeVisible();
    expect(screen.getByRole('row', { name: /Windows/ })).not.toHaveTextContent('可能遗失');
  });

  it('is taken off the list at the version that was seen', async () => {
    listing(device('iPad', { taps: 3 }));
    let seen: string | null = null;
    server.use(
      http.delete('*/api/centre/devices/iPad', ({ request }) => {
        seen = request.headers.get('If-Match');
        return HttpResponse.json(device('iPad', {}));
      }),
    );
    renderAt('/devices', deviceRoutes);
    await userEvent.click(await screen.findByRole('button', { name: '移除 Chrome · iPad' }));
    const asked = await screen.findByRole('dialog');
    expect(asked).toHaveTextContent('还有 3 条签到没有上传');
    await userEvent.click(within(asked).getByRole('button', { name: /移 ?除/ }));
    await waitFor(() => expect(seen).toBe('"4"'));
  });

  it('is closed to the front desk', async () => {
    renderAt('/devices', deviceRoutes, { ...manager, role: 'front-desk', permissions: ['read-centre'] });
    expect(await screen.findByText('您的角色不能使用这个页面')).toBeVisible();
  });
});
