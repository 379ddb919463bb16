import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { closing, end, state } from '../../../../tests/dayEnd';
import { renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { closingRoutes } from './routes';

describe('the ends of days', () => {
  it('closes those that are ticked together, with a reason', async () => {
    const open = { state: { ...state, state: 'unstated' }, stillOpen: [], closing: null, changed: [] };
    const sent: unknown[] = [];
    // the page goes by the clock of the centre
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T02:00:00Z') });
    server.use(
      http.post('*/api/centre/closings', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...end, closing }, { status: 201 });
      }),
      http.get('*/api/centre/closings', () =>
        HttpResponse.json({
          items: [
            { ...open, day: '2026-11-20' },
            { ...open, day: '2026-11-19' },
            { ...open, day: '2026-11-18', closing },
          ],
          nextCursor: null,
        }),
      ),
    );
    renderAt('/closings', closingRoutes);
    for (const day of ['2026-11-20', '2026-11-19', '2026-11-18'])
      await userEvent.click(await screen.findByRole('checkbox', { name: `选择${day}` }));
    await userEvent.click(await screen.findByRole('button', { name: '一并日结（2）' }));
    const asked = within(await screen.findByRole('dialog'));
    // it comes in with a motion
    await waitFor(() => expect(asked.getByText(/没有场次又没有声明的 2 天/)).toBeVisible());
    await userEvent.type(await asked.findByLabelText('原因'), '补结');
    await userEvent.click(asked.getByRole('button', { name: '一并日结' }));
    await waitFor(() =>
      expect(sent[0]).toEqual({
        days: ['2026-11-20', '2026-11-19'],
        reason: '补结',
        noSessions: true,
        simulated: false,
      }),
    );
  }, 30_000);
});
