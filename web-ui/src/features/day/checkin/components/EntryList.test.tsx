import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { count, desk, entry, open, setDesk } from '../../../../../tests/desk';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';

beforeEach(setDesk);

describe('what was recorded at the desk', () => {
  /** What the server was asked to take back, and as it should answer. */
  const voids = (status = 200) => {
    const asked: unknown[] = [];
    server.use(
      http.post('*/api/centre/attendance/e1/void', async ({ request }) => {
        const body = (await request.json()) as { reason?: string };
        asked.push(body);
        if (status !== 200 && !body.reason) {
          const violations = [{ field: 'reason', messages: { 'zh-CN': '请写明原因', en: 'Say why' } }];
          return HttpResponse.json({ status, violations }, { status });
        }
        return HttpResponse.json({ entry, duplicate: false, session: desk.session });
      }),
    );
    return asked;
  };
  const justNow = () => ({ ...entry, recordedBy: '周敏', recordedAt: new Date().toISOString() });

  it('takes back at once what the same person tapped a moment ago', async () => {
    desk.entries = [justNow()];
    const asked = voids();
    open();
    await userEvent.click(await screen.findByRole('button', { name: '撤销 陈阿姨' }));
    await waitFor(() => expect(asked).toEqual([{}]));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks for the reason where the server wants one after all', async () => {
    desk.entries = [justNow()];
    const asked = voids(400);
    open();
    await userEvent.click(await screen.findByRole('button', { name: '撤销 陈阿姨' }));
    await userEvent.click(await screen.findByRole('button', { name: '点错了' }));
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(asked).toEqual([{}, { reason: '点错了' }]));
  });

  it('undoes an entry of some time ago, or of somebody else, only with a reason', async () => {
    desk.session = aSession(count(1));
    desk.entries = [entry];
    let reason: unknown;
    server.use(
      http.post('*/api/centre/attendance/e1/void', async ({ request }) => {
        reason = await request.json();
        return HttpResponse.json({ entry, duplicate: false, session: desk.session });
      }),
    );
    open();
    await userEvent.click(await screen.findByRole('button', { name: '撤销 陈阿姨' }));
    await userEvent.click(await screen.findByRole('button', { name: '点错了' }));
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(reason).toEqual({ reason: '点错了' }));
  });

  it('says the year of what is not of this one: in the list, in the head, and of what is entered later', async () => {
    desk.session = aSession({ day: '2025-12-04', startsAt: '2025-12-04T10:00:00Z' });
    desk.entries = [
      { ...entry, occurredAt: '2025-12-04T10:30:00Z', recordedAt: '2026-11-22T06:18:00Z', late: true },
    ];
    open();
    expect(await screen.findByText(/2025-12-04 18:30 到场 · 11-22 14:18/)).toBeVisible();
    expect(screen.getByRole('link', { name: '周四 2025-12-04' })).toBeVisible();
    expect(screen.getByText(/周四 2025-12-04 已经过去|2025-12-04.*补录/)).toBeVisible();
  });
});
