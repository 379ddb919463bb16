import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chen, count, desk, entry, open, POST, setDesk } from '../../../../../tests/desk';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';

beforeEach(setDesk);
afterEach(() => vi.restoreAllMocks());

describe('one person, one intent', () => {
  it('takes a second tap on a person within moments for the same intent, and another one later for a second', async () => {
    let sent = 0;
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
    server.use(
      http.post(POST, () => {
        sent += 1;
        desk.entries = [entry];
        return HttpResponse.json({ entry, duplicate: sent > 1, session: desk.session });
      }),
    );
    open();
    await userEvent.dblClick(await screen.findByRole('button', { name: /陈阿姨/ }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/已签到陈阿姨/));
    await userEvent.click(await screen.findByRole('button', { name: /^陈阿姨/ }));
    expect(sent).toBe(1);
    expect(screen.getByRole('status')).toHaveTextContent(/已签到陈阿姨/);

    // a while later it is asked anew, and the alarm says who and when
    clock.mockReturnValue(now + 2_500);
    await userEvent.click(await screen.findByRole('button', { name: /^陈阿姨/ }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('已经签到过'));
    expect(sent).toBe(2);
  });

  it('counts somebody whose tap still waits here once, however often they are tapped', async () => {
    server.use(http.post(POST, () => HttpResponse.error()));
    open();
    await userEvent.click(await screen.findByRole('button', { name: /陈阿姨/ }));
    expect(await screen.findByText('已记下，待上传')).toBeVisible();
    const later = Date.now() + 2_500;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    await userEvent.click(await screen.findByRole('button', { name: /^陈阿姨/ }));
    expect(screen.getByText(/共 0 人次/)).toHaveTextContent('+1 待上传');
    expect(screen.getByText('已记下，待上传')).toBeVisible();

    let sent = 0;
    server.use(
      http.post(POST, () => {
        sent += 1;
        return HttpResponse.json({ entry, duplicate: false, session: desk.session });
      }),
    );
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByRole('link', { name: /待上传/ })).toBeNull());
    expect(sent).toBe(1);
  });

  it('adds another person of a known name, told apart by the year of birth', async () => {
    const added: unknown[] = [];
    server.use(
      http.post('*/api/centre/residents', async ({ request }) => {
        added.push(await request.json());
        return HttpResponse.json({ ...chen, id: 'r2', birthYear: 1960 }, { status: 201 });
      }),
      http.post(POST, async ({ request }) => {
        added.push(((await request.json()) as { residentId: string }).residentId);
        return HttpResponse.json({ entry, duplicate: false, session: desk.session });
      }),
    );
    open();
    await userEvent.type(await screen.findByLabelText('按姓名或拼音首字母找居民'), '陈阿姨');
    await userEvent.click(await screen.findByRole('button', { name: '不是以上这位：登记另一位“陈阿姨”' }));
    expect(added).toEqual([]);
    await userEvent.type(await screen.findByLabelText('出生年份（可不填）'), '1960');
    await userEvent.click(screen.getByRole('button', { name: '登记“陈阿姨”并签到' }));
    await waitFor(() => expect(added).toHaveLength(2));
    expect(added).toEqual([
      { name: '陈阿姨', birthYear: 1960, onlyIfUnknown: false, simulated: false },
      'r2',
    ]);
  });

  it('asks before somebody is added whose name begins like that of a known one, and offers nothing for one character', async () => {
    const added: unknown[] = [];
    server.use(
      http.post('*/api/centre/residents', async ({ request }) => {
        added.push(await request.json());
        return HttpResponse.json({ ...chen, id: 'r2', name: '陈阿' }, { status: 201 });
      }),
    );
    open();
    const box = await screen.findByLabelText('按姓名或拼音首字母找居民');
    await userEvent.type(box, '陈');
    expect(await screen.findByTitle('陈阿姨')).toBeVisible();
    await userEvent.type(box, '阿');
    await userEvent.click(await screen.findByRole('button', { name: '不是以上这位：登记另一位“陈阿”' }));
    expect(await screen.findByText(/姓名相近的居民，请先核对/)).toBeVisible();
    expect(added).toEqual([]);
    await userEvent.type(box, '{Backspace}');
    expect(await screen.findByTitle('陈阿姨')).toBeVisible();
    expect(screen.queryByRole('button', { name: /登记/ })).toBeNull();
  });

  it('asks before somebody is added whose name only the server knows', async () => {
    const added: unknown[] = [];
    server.use(
      http.get('*/api/centre/residents', () => HttpResponse.json({ items: [], nextCursor: null })),
      http.post('*/api/centre/residents', async ({ request }) => {
        added.push(await request.json());
        const known = { type: 'https://hearth.dev/problems/already-exists', status: 409 };
        return HttpResponse.json(known, { status: 409 });
      }),
    );
    open();
    await userEvent.type(await screen.findByLabelText('按姓名或拼音首字母找居民'), '李秀英');
    await userEvent.click(await screen.findByRole('button', { name: '登记“李秀英”并签到' }));
    expect(await screen.findByText(/已登记过同名或姓名相近的居民，请先核对/)).toBeVisible();
    expect(added).toEqual([{ name: '李秀英', onlyIfUnknown: true, simulated: false }]);
  });

  it('takes closing back by one press of the toast', async () => {
    desk.session = aSession(count(3));
    let reason: unknown;
    server.use(
      http.post('*/api/centre/sessions/s1/close', () => {
        desk.session = aSession({ ...count(3), state: 'held', version: 2 });
        return HttpResponse.json(desk.session);
      }),
      http.post('*/api/centre/sessions/s1/reopen', async ({ request }) => {
        reason = [request.headers.get('If-Match'), await request.json()];
        desk.session = aSession({ ...count(3), version: 3 });
        return HttpResponse.json(desk.session);
      }),
    );
    open();
    await userEvent.click(await screen.findByRole('button', { name: '结场 · 3 人次' }));
    const asked = within(await screen.findByRole('dialog'));
    await userEvent.click(asked.getByRole('button', { name: '结场 · 3 人次' }));
    expect(await screen.findByText('已以 3 人次结场')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /撤\s?销/ }));
    expect(await screen.findByText('已撤销')).toBeVisible();
    expect(reason).toEqual(['"2"', { reason: '结场后随即撤销' }]);
  });
});
