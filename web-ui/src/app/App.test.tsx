import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forget, Vault } from '@/domain/offline/vault';
import { manager } from '../../tests/render';
import { server } from '../../tests/server';
import { App } from './App';

const me = (answer: object) => server.use(http.get('*/api/me', () => HttpResponse.json(answer)));

const info = (signIn: boolean) =>
  server.use(
    http.get('*/api/info', () => HttpResponse.json({ version: '1', demo: false, signIn, audiences: [] })),
  );

beforeEach(() => window.history.replaceState(null, '', '/'));

describe('coming in', () => {
  it('leads to the sign-in and back to the page that was asked for', async () => {
    window.history.replaceState(null, '', '/today/2026-11-22?x=1');
    server.use(http.get('*/api/me', () => new HttpResponse(null, { status: 499 })));
    info(true);
    render(<App />);
    expect(await screen.findByRole('link', { name: '登录' })).toHaveAttribute(
      'href',
      '/api/login?returnTo=%2Ftoday%2F2026-11-22%3Fx%3D1',
    );
  });

  it('leads to the sign-in where nobody is here, without an error on the wire', async () => {
    server.use(http.get('*/api/me', () => new HttpResponse(null, { status: 204 })));
    info(true);
    render(<App />);
    expect(await screen.findByRole('link', { name: '登录' })).toBeVisible();
  });

  it('opens with what is kept of the last person when nobody answers, and not when the server says they left', async () => {
    const vault = new Vault({ subject: 'u1', centre: 'hefeng' });
    const kept = async () => {
      await vault.open();
      await vault.put('["/api/me"]', manager);
    };
    await kept();
    server.use(http.get('*/api/me', () => new HttpResponse(null, { status: 499 })));
    info(false);
    const first = render(<App />);
    expect(await screen.findByText('登录服务正在恢复')).toBeVisible();
    expect(screen.queryByText('和风市民中心')).toBeNull();
    await waitFor(async () => expect(await vault.read()).toEqual([]));
    first.unmount();

    await kept();
    server.use(http.get('*/api/me', () => HttpResponse.error()));
    const second = render(<App />);
    expect((await screen.findAllByText('和风市民中心', {}, { timeout: 15_000 }))[0]).toBeVisible();
    second.unmount();

    await forget();
    render(<App />);
    expect(await screen.findByText('连不上屋里厢', {}, { timeout: 15_000 })).toBeVisible();
  });

  it('has the change of person in the bar at once, whatever else still loads', async () => {
    me(manager);
    server.use(http.get('*/api/centre/*', () => new Promise<never>(() => undefined)));
    // the browser never has nothing to do
    vi.stubGlobal('requestIdleCallback', vi.fn());
    vi.stubGlobal('cancelIdleCallback', vi.fn());
    const page = render(<App />);
    expect(await screen.findByRole('button', { name: '换人' })).toBeVisible();
    page.unmount();
    vi.unstubAllGlobals();
  });

  it('says that the sign-in is away instead of leading nowhere', async () => {
    server.use(http.get('*/api/me', () => new HttpResponse(null, { status: 499 })));
    info(false);
    render(<App />);
    expect(await screen.findByText('登录服务正在恢复')).toBeVisible();
    expect(screen.queryByRole('link', { name: '登录' })).toBeNull();
  });

  it('tells a person without an organisation whom to ask', async () => {
    me({ ...manager, organisation: null, role: null, permissions: [] });
    render(<App />);
    expect(await screen.findByText('您还没有加入任何机构')).toBeVisible();
    expect(screen.getByText(/zhou@example.org/)).toBeVisible();
  });

  it('offers the organisations of a person who chose none', async () => {
    const organisations = [{ alias: 'xy', kind: 'centre', name: '向阳之家', nameEn: 'Xiangyang Home' }];
    me({ ...manager, organisation: null, role: null, organisations });
    render(<App />);
    expect(await screen.findByRole('link', { name: '向阳之家' })).toHaveAttribute(
      'href',
      '/api/login?returnTo=%2F&organisation=xy',
    );
  });

  it('shows an invitation before anything else, and joins only when it is accepted', async () => {
    const asked = {
      id: 'i1',
      alias: 'centre_xy',
      kind: 'centre',
      name: '向阳之家',
      nameEn: 'Xiangyang Home',
      role: 'front-desk',
      by: '王经理',
      at: '2026-11-22T01:00:00Z',
    };
    const sent: string[] = [];
    me({ ...manager, invitations: [asked] });
    server.use(
      http.post('*/api/me/invitations/i1/decline', ({ request }) => {
        sent.push(request.headers.get('Idempotency-Key') ? 'decline' : 'no key');
        me({ ...manager, organisation: null, role: null });
        return HttpResponse.json(asked);
      }),
    );
    render(<App />);
    expect(await screen.findByText(/王经理 邀请您加入“向阳之家”，角色：前台/)).toBeVisible();
    expect(screen.getByRole('button', { name: '接受' })).toBeVisible();
    expect(screen.getByRole('button', { name: '以后再说' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /谢\s?绝/ }));
    expect(await screen.findByText('您还没有加入任何机构')).toBeVisible();
    expect(sent).toEqual(['decline']);
  });

  const hefeng = { alias: 'hefeng', kind: 'centre', name: '和风市民中心', nameEn: 'Hefeng Citizen Centre' };

  it('says that a centre is suspended, also when the sign-in names none', async () => {
    const closed = [{ ...hefeng, reason: 'suspended' }];
    me({ ...manager, organisation: null, role: null, permissions: [], closed });
    render(<App />);
    expect(await screen.findByText('和风市民中心 已暂停使用')).toBeVisible();
    expect(screen.getByText(/请联系总部恢复使用/)).toBeVisible();
    expect(screen.queryByText('您还没有加入任何机构')).toBeNull();
  });

  it('says that the access ended, and offers what works and nothing else', async () => {
    const closed = [{ ...hefeng, reason: 'ended' }];
    const organisations = [{ alias: 'xy', kind: 'centre', name: '向阳之家', nameEn: 'Xiangyang Home' }];
    me({ ...manager, role: null, permissions: [], closed, organisations });
    render(<App />);
    expect(await screen.findByText('您在 和风市民中心 的使用权限已停用')).toBeVisible();
    expect(screen.getByRole('link', { name: '向阳之家' })).toHaveAttribute(
      'href',
      '/api/login?returnTo=%2F&organisation=xy',
    );
    expect(screen.queryByRole('link', { name: '和风市民中心' })).toBeNull();
  });

  it('does not say that somebody belongs nowhere while that cannot be known', async () => {
    me({ ...manager, organisation: null, role: null, permissions: [], organisationsKnown: false });
    render(<App />);
    expect(await screen.findByText('暂时查不到您所属的机构')).toBeVisible();
    expect(screen.queryByText('您还没有加入任何机构')).toBeNull();
    expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
  });

  it('leads whom the identity provider refused to another sign-in', async () => {
    window.history.replaceState(null, '', '/sign-in-refused?error=invalid_scope');
    server.use(http.get('*/api/me', () => new HttpResponse(null, { status: 499 })));
    render(<App />);
    expect(await screen.findByRole('link', { name: '重新登录' })).toHaveAttribute(
      'href',
      '/api/login?returnTo=%2F',
    );
  });

  it('says that the server cannot be reached and tries again', async () => {
    server.use(http.get('*/api/me', () => new HttpResponse(null, { status: 500 })));
    render(<App />);
    expect(await screen.findByText('连不上屋里厢')).toBeVisible();
    expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
  });
});
