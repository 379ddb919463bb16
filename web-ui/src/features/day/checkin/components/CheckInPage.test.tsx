import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { count, desk, entry, open, POST, setDesk, started } from '../../../../../tests/desk';
import { manager } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';

const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

beforeEach(setDesk);

describe('the front desk', () => {
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

  it('keeps a tap that got no answer, shows that it waits, and does not let the session be closed', async () => {
    server.use(http.post('*/api/centre/sessions/s1/attendance', () => HttpResponse.error()));
    open();
    await userEvent.click(await screen.findByRole('button', { name: '清点 5 人' }));
    expect(await screen.findByText('已记下，待上传')).toBeVisible();
    expect(screen.getByText('还有 1 条待上传，传完才能结场')).toBeVisible();
    expect(screen.getByRole('button', { name: /^结场/ })).toBeDisabled();
    expect(screen.getByText(/共 0 人次/)).toHaveTextContent('+5 待上传');
    expect(screen.getByRole('link', { name: '待上传 1' })).toBeVisible();

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

  it.each([
    [403, '无权操作'],
    [404, '找不到'],
    [409, '场次已结场'],
  ])(
    'never drops a tap that was answered %i: it stands on the list until a person decides',
    async (status, title) => {
      const words = { 'zh-CN': { title }, en: { title: 'No' } };
      server.use(http.post(POST, () => HttpResponse.json({ status, messages: words }, { status })));
      const { router } = open();
      await userEvent.click(await screen.findByRole('button', { name: '清点 5 人' }));
      await userEvent.click(await screen.findByRole('link', { name: '待处理 1' }));
      const line = await screen.findByRole('listitem');
      expect(line).toHaveTextContent('清点 +5');
      expect(line).toHaveTextContent('睦邻合唱团');
      expect(line).toHaveTextContent(title);
      expect(screen.getByRole('link', { name: '打开场次' })).toHaveAttribute('href', '/sessions/s1/check-in');

      let sent = 0;
      server.use(
        http.post(POST, () => {
          sent += 1;
          return HttpResponse.json({ entry, duplicate: false, session: desk.session });
        }),
      );
      await userEvent.click(screen.getByRole('button', { name: '重试' }));
      await waitFor(() => expect(screen.queryByRole('link', { name: '待处理 1' })).toBeNull());
      expect(sent).toBe(1);
      expect(router.state.location.pathname).toBe('/check-in/waiting');
    },
  );

  it('of somebody else shows how many wait, and sends none', async () => {
    server.use(http.post(POST, () => HttpResponse.error()));
    const hers = open();
    await userEvent.click(await screen.findByRole('button', { name: '清点 5 人' }));
    await screen.findByRole('link', { name: '待上传 1' });
    hers.unmount();

    const lin = { ...manager, user: { ...manager.user, id: 'u2', name: '林晓' } };
    server.use(http.get('*/api/me', () => HttpResponse.json(lin)));
    const his = open(lin);
    await screen.findByRole('button', { name: '清点 5 人' });
    // from here on the network is back, and it is his page that could send
    let sent = 0;
    server.use(
      http.post(POST, () => {
        sent += 1;
        return HttpResponse.json({ entry, duplicate: false, session: desk.session });
      }),
    );
    await userEvent.click(await screen.findByRole('link', { name: '其他人 1 条待上传' }));
    expect(await screen.findByText(/本机还有其他人的 1 条/)).toBeVisible();
    window.dispatchEvent(new Event('online'));
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(sent).toBe(0);
    his.unmount();

    // once she is back it goes out by itself
    server.use(http.get('*/api/me', () => HttpResponse.json(manager)));
    open();
    await waitFor(() => expect(sent).toBe(1));
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

  it('has closing apart from what is tapped all the time', async () => {
    open();
    const close = await screen.findByRole('button', { name: /^结场/ });
    expect(close.closest('header')).toHaveTextContent('睦邻合唱团');
    expect(screen.getByRole('button', { name: '清点 5 人' }).closest('header')).toBeNull();
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

  it('shows a viewer the numbers and nothing to press', async () => {
    open({ ...manager, role: 'viewer', permissions: ['read-centre'] });
    expect(await screen.findByText('共 0 人次')).toBeVisible();
    expect(screen.queryByRole('button', { name: '清点 1 人' })).toBeNull();
    expect(screen.queryByRole('button', { name: /结场/ })).toBeNull();
  });
});
