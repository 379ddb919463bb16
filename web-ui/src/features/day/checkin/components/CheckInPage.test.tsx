import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';
import { checkinRoutes } from '../routes';

const chen = { id: 'r1', name: '陈阿姨', birthYear: 1952, sex: 'female', simulated: false, version: 1 };
const entry = {
  id: 'e1',
  method: 'NAMED',
  residentId: 'r1',
  residentName: '陈阿姨',
  heads: 1,
  occurredAt: '2026-11-22T06:02:00Z',
  recordedAt: '2026-11-22T06:02:00Z',
  recordedBy: '林晓',
  late: false,
  voidedAt: null,
  voidedBy: null,
  voidReason: null,
};
const started = {
  startsAt: new Date(Date.now() - 3_600_000).toISOString(),
  endsAt: new Date(Date.now() + 3_600_000).toISOString(),
};
const count = (visits: number) => ({ ...started, visits });

/** A desk at one session; `sheet` may be changed while a test runs. */
const desk = { session: aSession(), entries: [] as object[] };

beforeEach(() => {
  desk.session = aSession(count(0));
  desk.entries = [];
  server.use(
    http.get('*/api/centre/sessions/s1/attendance', () =>
      HttpResponse.json({ session: desk.session, entries: desk.entries, events: [] }),
    ),
    http.get('*/api/centre/residents', () => HttpResponse.json({ items: [chen], nextCursor: null })),
  );
});

const open = (me = manager) => renderAt('/sessions/s1/check-in', checkinRoutes, me);

describe('the front desk', () => {
  it('checks a person in with one tap and says so in words', async () => {
    server.use(
      http.post('*/api/centre/sessions/s1/attendance', async ({ request }) => {
        expect(await request.json()).toEqual({ method: 'NAMED', residentId: 'r1', simulated: false });
        desk.session = aSession(count(1));
        desk.entries = [entry];
        return HttpResponse.json({ entry, duplicate: false, session: desk.session });
      }),
    );
    open();
    await userEvent.click(await screen.findByRole('button', { name: /陈阿姨/ }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/已签到陈阿姨/));
    expect(await screen.findByRole('button', { name: '结场 · 1 人次' })).toBeEnabled();
  });

  it('says of a duplicate who recorded it and when', async () => {
    server.use(
      http.post('*/api/centre/sessions/s1/attendance', () =>
        HttpResponse.json({ entry, duplicate: true, session: desk.session }),
      ),
    );
    open();
    await userEvent.click(await screen.findByRole('button', { name: /陈阿姨/ }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('14:02 由 林晓 登记'));
  });

  it('keeps a tap that got no answer, shows that it waits, and does not let the session be closed', async () => {
    server.use(http.post('*/api/centre/sessions/s1/attendance', () => HttpResponse.error()));
    open();
    await userEvent.click(await screen.findByRole('button', { name: '清点 5 人' }));
    expect(await screen.findByText('已记下，待上传')).toBeVisible();
    expect(screen.getByText('还有 1 条待上传，传完才能结场')).toBeVisible();
    expect(screen.getByRole('button', { name: /^结场/ })).toBeDisabled();

    const keys: (string | null)[] = [];
    server.use(
      http.post('*/api/centre/sessions/s1/attendance', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return HttpResponse.json({ entry, duplicate: false, session: desk.session });
      }),
    );
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.getByRole('button', { name: /^结场/ })).toBeEnabled());
    expect(keys).toHaveLength(1);
  });

  it('asks before it closes with nobody, and sends the explicit 0', async () => {
    let sent: unknown;
    server.use(
      http.post('*/api/centre/sessions/s1/close', async ({ request }) => {
        sent = await request.json();
        desk.session = aSession({ ...started, state: 'held', explicitZero: true, version: 2 });
        return HttpResponse.json(desk.session);
      }),
    );
    open();
    await userEvent.click(await screen.findByRole('button', { name: '结场 · 0 人次' }));
    await userEvent.click(await screen.findByRole('button', { name: '以 0 人次结场' }));
    await waitFor(() => expect(sent).toEqual({ nobodyCame: true }));
    expect(await screen.findByRole('button', { name: '重新打开' })).toBeVisible();
  });

  it('undoes an entry only with a reason', async () => {
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

  it('shows a viewer the numbers and nothing to press', async () => {
    open({ ...manager, role: 'viewer', permissions: ['read-centre'] });
    expect(await screen.findByText('共 0 人次')).toBeVisible();
    expect(screen.queryByRole('button', { name: '清点 1 人' })).toBeNull();
    expect(screen.queryByRole('button', { name: /结场/ })).toBeNull();
  });
});
