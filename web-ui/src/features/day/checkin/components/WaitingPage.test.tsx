import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { desk, entry, open, POST, setDesk } from '../../../../../tests/desk';
import { manager } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';

beforeEach(setDesk);

describe('a tap that got no answer, or a refusal', () => {
  it('keeps a tap that got no answer, shows that it waits, and does not let the session be closed', async () => {
    server.use(http.post('*/api/centre/sessions/s1/attendance', () => HttpResponse.error()));
    open();
    await userEvent.click(await screen.findByRole('button', { name: '+5：清点 5 人' }));
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

  it('can be taken back while it waits: from the ring at once, from either list when it is sure', async () => {
    server.use(http.post(POST, () => HttpResponse.error()));
    const away = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    try {
      open();
      const ring = async () => (await screen.findAllByRole('status'))[0];
      await userEvent.click(await screen.findByRole('button', { name: '+5：清点 5 人' }));
      expect(await screen.findByText('已记下，待上传')).toBeVisible();
      await userEvent.click(screen.getByRole('button', { name: '+1：清点 1 人' }));
      await waitFor(() => expect(screen.getByText(/共 0 人次/)).toHaveTextContent('+6 待上传'));
      await waitFor(async () => expect(await ring()).toHaveTextContent('+1'));
      await userEvent.click(screen.getByRole('button', { name: '撤销' }));
      await waitFor(() => expect(screen.getByText(/共 0 人次/)).toHaveTextContent('+5 待上传'));
      expect(await ring()).toHaveTextContent('已撤销');

      await userEvent.click(screen.getByRole('button', { name: '+1：清点 1 人' }));
      await userEvent.click(await screen.findByRole('link', { name: '待上传 2' }));
      await userEvent.click(await screen.findByRole('button', { name: '撤销 清点 +5' }));
      const sure = await screen.findByRole('dialog');
      await userEvent.click(within(sure).getByRole('button', { name: /撤\s?销/ }));
      expect(await screen.findByRole('link', { name: '待上传 1' })).toBeVisible();
      expect(screen.getByRole('listitem')).toHaveTextContent('清点 +1');
    } finally {
      away.mockRestore();
    }
    server.use(http.post(POST, () => HttpResponse.json({ entry, duplicate: false })));
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByRole('link', { name: /待上传/ })).toBeNull());
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
      await userEvent.click(await screen.findByRole('button', { name: '+5：清点 5 人' }));
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
      await waitFor(() => expect(screen.queryByRole('link', { name: '待上传 1' })).toBeNull());
      expect(sent).toBe(1);
      expect(router.state.location.pathname).toBe('/check-in/waiting');
    },
  );

  it('of somebody else shows how many wait, and sends none', async () => {
    server.use(http.post(POST, () => HttpResponse.error()));
    const hers = open();
    await userEvent.click(await screen.findByRole('button', { name: '+5：清点 5 人' }));
    await screen.findByRole('link', { name: '待上传 1' });
    hers.unmount();

    const lin = { ...manager, user: { ...manager.user, id: 'u2', name: '林晓' } };
    server.use(http.get('*/api/me', () => HttpResponse.json(lin)));
    const his = open(lin);
    await screen.findByRole('button', { name: '+5：清点 5 人' });
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
});
