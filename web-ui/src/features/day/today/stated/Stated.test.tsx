import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { answer, none, stated } from '../../../../../tests/day';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { todayRoutes } from '../routes';

describe('what staff state of a day', () => {
  it('takes the word of staff that there were no sessions', async () => {
    answer({ sessions: [], state: { ...none, day: '2026-11-21' } });
    const posted: unknown[] = [];
    server.use(
      http.post('*/api/centre/days/:day/statement', async ({ params, request }) => {
        posted.push(params.day, await request.json());
        return HttpResponse.json({ ...none, state: 'stated', statement: stated }, { status: 201 });
      }),
    );
    renderAt('/today/2026-11-21', todayRoutes);

    await userEvent.click(await screen.findByRole('button', { name: '声明这一天无场次' }));

    await waitFor(() => expect(posted).toEqual(['2026-11-21', { reason: null, simulated: false }]));

    // a slip is taken back by the toast
    let taken: unknown;
    server.use(
      http.post('*/api/centre/days/:day/statement/withdraw', async ({ request }) => {
        taken = await request.json();
        return HttpResponse.json(none);
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: /^撤\s?销$/ }));
    await waitFor(() => expect(taken).toEqual({ reason: '声明后随即撤销' }));
  });

  it('says who stated that there were none, and lets it be withdrawn', async () => {
    answer({ sessions: [], state: { ...none, state: 'stated', statement: stated } });
    renderAt('/today/2026-11-21', todayRoutes);

    expect(await screen.findByText(/周敏 · 2026-11-22 09:00 · 设备检修/)).toBeVisible();
    expect(screen.getByRole('button', { name: '撤回声明' })).toBeVisible();
  });

  it('lists past days nobody said a word of, and states those that stay ticked', async () => {
    answer({}, { count: 2, days: ['2026-11-20', '2026-11-18'], earlier: false });
    const posted: unknown[] = [];
    server.use(
      http.post('*/api/centre/days/statements', async ({ request }) => {
        posted.push(await request.json());
        return HttpResponse.json({ items: [] }, { status: 201 });
      }),
    );
    renderAt('/today/2026-11-22', todayRoutes);

    await userEvent.click(await screen.findByRole('button', { name: /2 个开放日没有场次/ }));
    await userEvent.click(await screen.findByRole('checkbox', { name: '周五 11-20' }));
    await userEvent.click(screen.getByRole('button', { name: '当天未安排活动' }));
    await userEvent.click(screen.getByRole('button', { name: '声明 1 天无场次' }));

    await waitFor(() =>
      expect(posted).toEqual([{ days: ['2026-11-18'], reason: '当天未安排活动', simulated: false }]),
    );
  });

  it('counts all days of the profile and goes back a stretch at a time', async () => {
    answer();
    const asked: (string | null)[] = [];
    server.use(
      http.get('*/api/centre/days/unstated', ({ request }) => {
        const before = new URL(request.url).searchParams.get('before');
        asked.push(before);
        return HttpResponse.json(
          before
            ? { count: 313, days: ['2025-12-31'], earlier: false }
            : { count: 313, days: ['2026-11-20', '2026-08-03'], earlier: true },
        );
      }),
    );
    renderAt('/today/2026-11-22', todayRoutes);

    await userEvent.click(await screen.findByRole('button', { name: /313 个开放日没有场次/ }));
    await userEvent.click(await screen.findByRole('button', { name: '更早的日子' }));

    expect(await screen.findByRole('checkbox', { name: '周三 2025-12-31' })).toBeChecked();
    expect(asked.at(-1)).toBe('2026-08-03');
    expect(screen.getByRole('button', { name: '声明 1 天无场次' })).toBeEnabled();
    await userEvent.click(screen.getByRole('button', { name: '较近的日子' }));
    expect(await screen.findByRole('checkbox', { name: '周五 11-20' })).toBeChecked();
  });
});
