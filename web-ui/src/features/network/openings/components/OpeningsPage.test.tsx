import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { administrator, failedOpening as failed } from '../../../../../tests/headquarters';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { readProgress } from '../api/useProgress';
import { openingRoutes } from '../routes';

/** The stream of the server, driven by the test. */
class Stream {
  static readonly CLOSED = 2;
  static last: Stream | null = null;
  readonly url: string;
  readyState = 1;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(url: string) {
    this.url = url;
    Stream.last = this;
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
}

beforeEach(() => {
  vi.stubGlobal('EventSource', Stream);
  server.use(
    http.get('*/api/headquarters/openings', () => HttpResponse.json({ items: [failed], nextCursor: null })),
  );
});

describe('openings', () => {
  it('shows N of M as it is streamed', async () => {
    renderAt('/openings', openingRoutes, administrator);
    await screen.findByText('身份服务没有回答。');
    act(() => Stream.last?.onmessage?.({ data: '{"queued":3,"running":1,"done":8,"failed":1}' }));
    expect(await screen.findByText('正在开通：还有 4 个')).toBeVisible();
    expect(screen.getByText('已完成 8 / 13')).toBeVisible();
    act(() => Stream.last?.onerror?.());
    expect(await screen.findByText(/正在重连/)).toBeVisible();
  });

  it('parts the e-mail of an account after its @, and nowhere else', async () => {
    const managerUsername = 'manager@toronto-3865.hearth.localhost';
    server.use(
      http.get('*/api/headquarters/openings', () =>
        HttpResponse.json({ items: [{ ...failed, managerUsername }], nextCursor: null }),
      ),
    );
    renderAt('/openings', openingRoutes, administrator);
    const domain = await screen.findByText('toronto-3865.hearth.localhost');
    expect(domain.parentElement).toHaveTextContent(managerUsername);
    expect(domain.previousElementSibling?.tagName).toBe('WBR');
  });

  it('tries again what failed', async () => {
    let retried = 0;
    server.use(
      http.post('*/api/headquarters/openings/o1/retry', () => {
        retried += 1;
        return HttpResponse.json({ ...failed, state: 'queued', error: null });
      }),
    );
    renderAt('/openings', openingRoutes, administrator);
    await userEvent.click(await screen.findByRole('button', { name: '重试开通云台睦邻中心' }));
    await waitFor(() => expect(retried).toBe(1));
  });

  it('corrects the manager of one that failed, and asks first where the address is known already', async () => {
    const sent: unknown[] = [];
    server.use(
      http.get('*/api/headquarters/openings/hints', ({ request }) =>
        HttpResponse.json({
          managerKnown: new URL(request.url).searchParams.get('managerEmail') === 'zhou@hefeng.example.org',
        }),
      ),
      http.post('*/api/headquarters/openings/o1/manager', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...failed, state: 'queued', error: null });
      }),
    );
    renderAt('/openings', openingRoutes, administrator);
    await userEvent.click(await screen.findByRole('button', { name: '更正云台睦邻中心的负责人' }));
    const drawer = within(await screen.findByRole('dialog'));
    expect(drawer.getByText('更正负责人：云台睦邻中心')).toBeInTheDocument();
    const email = drawer.getByLabelText('邮箱');
    expect(drawer.getByLabelText('负责人姓名')).toHaveValue('李经理');
    expect(email).toHaveValue('li@yuntai.example.org');

    fireEvent.change(email, { target: { value: 'zhou@hefeng.example.org' } });
    expect(await drawer.findByText(/其本人将直接成为负责人/)).toBeVisible();
    await userEvent.click(drawer.getByRole('button', { name: '保存并重新开通' }));
    await screen.findAllByText('让已有账号的人当负责人？');
    expect(sent).toEqual([]);
    await userEvent.click(screen.getAllByRole('button', { name: '保存并重新开通' }).at(-1) as HTMLElement);
    await waitFor(() =>
      expect(sent).toEqual([{ managerName: '李经理', managerEmail: 'zhou@hefeng.example.org' }]),
    );
  }, 20_000);

  it('says why one waits and until when, and tries it at once', async () => {
    const waiting = { ...failed, state: 'queued', nextTryAt: '2026-11-22T02:05:00Z' };
    let retried = 0;
    server.use(
      http.get('*/api/headquarters/openings', () =>
        HttpResponse.json({ items: [waiting], nextCursor: null }),
      ),
      http.post('*/api/headquarters/openings/o1/retry', () => {
        retried += 1;
        return HttpResponse.json(waiting);
      }),
    );
    renderAt('/openings', openingRoutes, administrator);
    const row = await screen.findByRole('row', { name: /云台睦邻中心/ });
    expect(row).toHaveTextContent('等待重试');
    expect(row).toHaveTextContent('身份服务没有回答。');
    expect(row).toHaveTextContent('下次重试 2026-11-22 10:05');
    await userEvent.click(screen.getByRole('button', { name: '立即重试开通云台睦邻中心' }));
    await waitFor(() => expect(retried).toBe(1));
    expect(screen.getByRole('button', { name: '放弃开通云台睦邻中心' })).toBeVisible();
  });

  it('opens the form of one centre where one is', async () => {
    const { router } = renderAt('/openings', openingRoutes, administrator);
    await userEvent.click(await screen.findByRole('button', { name: '开通中心' }));
    expect(await screen.findByLabelText('英文名称', undefined, { timeout: 10_000 })).toBeVisible();
    expect(router.state.location.pathname).toBe('/openings');
    expect(screen.getByText('云台睦邻中心')).toBeInTheDocument();
  }, 40_000);

  it('goes on with a workbook that was asked for before', async () => {
    server.use(
      http.post('*/api/headquarters/openings/workbook/test', () =>
        HttpResponse.json({
          rows: [
            { line: 2, slug: 'a', name: '甲中心', state: 'open', reasons: [], hints: [] },
            { line: 3, slug: 'b', name: '乙中心', state: 'under-way', reasons: [], hints: [] },
          ],
          accepted: 0,
          already: 2,
          refused: 0,
          lookedThrough: true,
        }),
      ),
    );
    renderAt('/openings/workbook', openingRoutes, administrator);
    await screen.findByText('下载模板');
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    await userEvent.upload(input as HTMLInputElement, new File(['x'], 'centres.xlsx'));
    expect(await screen.findByText('2 行此前已提交')).toBeVisible();
    expect(screen.getByRole('row', { name: /甲中心/ })).toHaveTextContent('已开通');
    expect(screen.getByRole('row', { name: /乙中心/ })).toHaveTextContent('正在开通');
    expect(screen.queryByRole('button', { name: /^开通这/ })).toBeNull();
  });

  it('takes nothing but counts from the stream', () => {
    expect(readProgress('{"queued":0,"running":0,"done":2,"failed":0}')).toEqual({
      queued: 0,
      running: 0,
      done: 2,
      failed: 0,
    });
    expect(readProgress('{"queued":"x"}')).toBeNull();
    expect(readProgress('not json')).toBeNull();
  });
});
