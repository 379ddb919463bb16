import { act, render, screen, waitFor, within } from '@testing-library/react';
import { Outlet, type RouteObject } from 'react-router';
import { describe, expect, it } from 'vitest';
import { MeProvider } from '@/shared/lib/me';
import { memoryNavigation } from '@/shared/router/navigation';
import { Routing } from '@/shared/router/Routing';
import { centre } from '@/shared/screens/centre';
import { useArrival, useNamed } from '@/shared/screens/here';
import { Trail } from '@/shared/screens/Trail';
import { manager, routerOf } from './render';

function Shell() {
  useArrival('和风市民中心');
  return (
    <>
      <a href="/elsewhere">menu</a>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

function Contract() {
  useNamed('为老服务');
  return <Trail />;
}

async function at(address: string) {
  const navigation = memoryNavigation(address);
  const routes: RouteObject[] = [
    {
      element: <Shell />,
      children: [
        { path: centre.contracts.path, handle: centre.contracts, element: <Trail /> },
        { path: centre.contract.path, handle: centre.contract, element: <Contract /> },
        {
          path: centre.statement.path,
          handle: centre.statement,
          element: <Trail above={{ to: '/contracts/k1', title: '为老服务' }} />,
        },
        { path: '*', element: <p>nothing</p> },
      ],
    },
  ];
  const result = render(
    <MeProvider me={manager}>
      <Routing navigation={navigation} routes={routes} />
    </MeProvider>,
  );
  return { ...result, router: routerOf(navigation) };
}

describe('where one is', () => {
  it('is the title of the tab, with the thing first', async () => {
    const { router } = await at('/contracts');
    expect(document.title).toBe('购买服务合同 · 和风市民中心 · 屋里厢');
    expect(screen.queryByRole('navigation')).toBeNull();
    await act(() => router.navigate('/contracts/k1'));
    expect(document.title).toBe('为老服务 · 合同 · 和风市民中心 · 屋里厢');
    await act(() => router.navigate('/contracts'));
    expect(document.title).toBe('购买服务合同 · 和风市民中心 · 屋里厢');
    await act(() => router.navigate('/elsewhere'));
    expect(document.title).toBe('没有这个页面 · 和风市民中心 · 屋里厢');
  });

  it('takes the keyboard along to where the page changed', async () => {
    const { router } = await at('/contracts');
    expect(document.body).toHaveFocus();
    screen.getByRole('link', { name: 'menu' }).focus();
    await act(() => router.navigate('/contracts?state=draft'));
    expect(screen.getByRole('link', { name: 'menu' })).toHaveFocus();
    await act(() => router.navigate('/contracts/k1'));
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('takes the keyboard back to the link one went on by, once the list has come', async () => {
    const { router } = await at('/contracts/k1');
    await act(() => router.navigate('/contracts'));
    expect(screen.getByRole('main')).toHaveFocus();
    const link = Object.assign(document.createElement('a'), { href: '/contracts/k1' });
    await act(async () => screen.getByRole('main').append(link));
    await waitFor(() => expect(link).toHaveFocus());

    // one step down there is no way back to go on at
    link.remove();
    await act(() => router.navigate('/contracts/k1'));
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('takes the keyboard to where a screen says that one begins, unless one went on elsewhere', async () => {
    const { router } = await at('/contracts');
    await act(() => router.navigate('/contracts/k1'));
    const field = document.createElement('input');
    field.dataset.starts = 'true';
    await act(async () => screen.getByRole('main').append(field));
    await waitFor(() => expect(field).toHaveFocus());

    field.remove();
    await act(() => router.navigate('/contracts/k2'));
    screen.getByRole('link', { name: 'menu' }).focus();
    await act(async () => screen.getByRole('main').append(field));
    await act(async () => new Promise(resolve => setTimeout(resolve, 50)));
    expect(field).not.toHaveFocus();
  });

  it('leads back step by step, to the list as it was left', async () => {
    const { router } = await at('/contracts?state=draft');
    await act(() => router.navigate('/statements/s1'));
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.map(link => [link.textContent, link.getAttribute('href')])).toEqual([
      ['购买服务合同', '/contracts?state=draft'],
      ['为老服务', '/contracts/k1'],
    ]);
  });
});
