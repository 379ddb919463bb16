import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { chen, count, desk, entry, open, setDesk, started } from '../../../../../tests/desk';
import { manager } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';

const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

beforeEach(setDesk);

describe('the front desk', () => {
  it('says where one begins: at the search, and where nobody is looked up at the tally', async () => {
    const { container, unmount } = open();
    const search = await screen.findByRole('textbox', { name: '按姓名或拼音首字母找居民' });
    expect(container.querySelector('[data-starts=true]')).toBe(search);
    unmount();
    const { container: other } = open({ ...manager, permissions: ['read-centre', 'record-attendance'] });
    const tally = await screen.findByRole('button', { name: '+1：清点 1 人' });
    expect(other.querySelector('[data-starts=true]')).toBe(tally);
  });

  it('checks a person in with one tap and says so in words', async () => {
    server.use(
      http.post('*/api/centre/sessions/s1/attendance', async ({ request }) => {
        const sent = (await request.json()) as { id: string; occurredAt: string };
        expect(sent).toMatchObject({ method: 'NAMED', residentId: 'r1', simulated: false, by: 'u1' });
        expect(sent.id).toMatch(UUID7);
        expect(request.headers.get('Idempotency-Key')).toBe(sent.id);
        expect(Math.abs(Date.parse(sent.occurredAt) - Date.now())).toBeLessThan(60_000);
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

  it('offers first whoever usually comes to this activity, and marks those who are here where they stand', async () => {
    const people = Array.from({ length: 12 }, (_, index) => ({
      ...chen,
      id: `r${index}`,
      name: `居民${index}号`,
    }));
    const residents = (...ids: string[]) => ids.map(residentId => ({ residentId, times: 2 }));
    desk.regulars = [
      { activityId: 'another', residents: residents('r7') },
      { activityId: desk.session.activityId, residents: residents('r10', 'gone', 'r3') },
    ];
    server.use(
      http.get('*/api/centre/residents', () => HttpResponse.json({ items: people, nextCursor: null })),
    );
    desk.entries = [{ ...entry, residentId: 'r10' }];
    open();
    const tiles = () => screen.getAllByRole('button', { name: /居民\d+号/ }).map(each => each.title);
    await screen.findByRole('button', { name: /居民10号 ?✓/ });
    expect(tiles()).toEqual([10, 3, 0, 1, 2, 4, 5, 6].map(number => `居民${number}号`));
  });

  it("finds by pinyin without a network, and takes initials for nobody's name", async () => {
    open();
    await screen.findByRole('button', { name: /陈阿姨/ });
    server.use(http.get('*/api/centre/residents', () => HttpResponse.error()));
    const find = screen.getByLabelText('按姓名或拼音首字母找居民');
    await userEvent.type(find, 'cay');
    expect(await screen.findByRole('button', { name: /陈阿姨/ })).toBeVisible();
    await userEvent.clear(find);
    await userEvent.type(find, 'fzq');
    expect(await screen.findByText(/没有找到“fzq”/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /登记“fzq”/ })).toBeNull();
    await userEvent.clear(find);
    await userEvent.type(find, '冯志强');
    expect(await screen.findByText(/没有网络，暂不能登记新居民/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /登记“冯志强”/ })).toBeNull();
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

  it('says before it reopens which statement counts the session', async () => {
    server.use(
      http.get('*/api/centre/sessions/claims', () =>
        HttpResponse.json({ items: [{ session: 's1', contract: 'FW-1', statement: null }] }),
      ),
    );
    desk.session = aSession({ ...started, state: 'held', version: 2 });
    open();
    await userEvent.click(await screen.findByRole('button', { name: '重新打开' }));
    const said = await screen.findByText('这一场已计入履约报告 （合同 FW-1 的，编号不详）。');
    await waitFor(() => expect(said).toBeVisible());
    expect(screen.getByText(/已发布的报告不会改变/)).toBeVisible();
  });

  it('has closing apart from what is tapped all the time', async () => {
    open();
    const close = await screen.findByRole('button', { name: /^结场/ });
    expect(close.closest('header')).toHaveTextContent('睦邻合唱团');
    expect(screen.getByRole('button', { name: '+5：清点 5 人' }).closest('header')).toBeNull();
  });

  it('shows a viewer the numbers and nothing to press', async () => {
    open({ ...manager, role: 'viewer', permissions: ['read-centre'] });
    expect(await screen.findByText('共 0 人次')).toBeVisible();
    expect(screen.queryByRole('button', { name: '+1：清点 1 人' })).toBeNull();
    expect(screen.queryByRole('button', { name: /结场/ })).toBeNull();
  });
});
