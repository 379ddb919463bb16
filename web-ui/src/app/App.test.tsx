import { render, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
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

  it('says that a centre is suspended', async () => {
    me({ ...manager, organisation: { ...manager.organisation, state: 'suspended' } });
    render(<App />);
    expect(await screen.findByText('和风市民中心 已暂停使用')).toBeVisible();
  });

  it('says that the server cannot be reached and tries again', async () => {
    server.use(http.get('*/api/me', () => new HttpResponse(null, { status: 500 })));
    render(<App />);
    expect(await screen.findByText('连不上屋里厢')).toBeVisible();
    expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
  });
});
