import { readFileSync } from 'node:fs';
import { act, render, screen, within } from '@testing-library/react';
import { Outlet, type RouteObject } from 'react-router';
import { describe, expect, it } from 'vitest';
import { routes as centreRoutes } from '@/audiences/centre/routes';
import { routes as headquartersRoutes } from '@/audiences/headquarters/routes';
import { purchasedRoutes } from '@/features/promise/purchased/routes';
import { type Here, MeProvider } from '@/shared/lib/me';
import { memoryNavigation } from '@/shared/router/navigation';
import { Routing } from '@/shared/router/Routing';
import { centre } from '@/shared/screens/centre';
import { government } from '@/shared/screens/government';
import { headquarters } from '@/shared/screens/headquarters';
import { useArrival, useNamed } from '@/shared/screens/here';
import { useActions, useMenu } from '@/shared/screens/menu';
import { menuOf, type Registry, screensOf } from '@/shared/screens/screen';
import { Trail } from '@/shared/screens/Trail';
import { FIRST } from '../scripts/first';
import { manager, routerOf } from './render';
import { sources } from './sources';

const AUDIENCES: [string, Registry, RouteObject[]][] = [
  ['centre', centre, centreRoutes],
  ['headquarters', headquarters, headquartersRoutes],
  ['government', government, purchasedRoutes],
];

const firstOf = (path: string) => path.split('/')[1];

describe('the one list of screens', () => {
  it.each(AUDIENCES)('%s: every screen of it is shown, and nothing else is', (_, registry, routes) => {
    expect(routes.map(route => route.handle)).toEqual(
      expect.arrayContaining(screensOf(registry) as unknown[]),
    );
    expect(routes).toHaveLength(screensOf(registry).length);
    for (const { path, handle } of routes) expect(path).toBe((handle as { path: string }).path);
  });

  it.each(AUDIENCES)(
    '%s: no two screens share a title or a path, and each is said in both languages',
    (_, registry) => {
      const screens = screensOf(registry);
      for (const at of [0, 1] as const)
        expect(new Set(screens.map(({ title }) => title[at])).size).toBe(screens.length);
      expect(new Set(screens.map(({ path }) => path)).size).toBe(screens.length);
      const said = [...screens, ...screens.flatMap(({ actions }) => actions), ...menuOf(registry)];
      for (const { title } of said) {
        if (!title) continue;
        expect(title[0]).toMatch(/[\u4e00-\u9fff]/);
        expect(title[1]).toMatch(/^[\x20-\x7e]+$/);
      }
    },
  );

  it.each(AUDIENCES)(
    '%s: a screen that is not in the menu says from where one comes to it',
    (_, registry) => {
      const wings = menuOf(registry).map(({ key }) => key);
      for (const { key, menu, parent } of screensOf(registry)) {
        if (menu === null) expect(parent, key).not.toBeNull();
        else expect(wings).toContain(menu);
      }
    },
  );

  it.each(AUDIENCES)('%s: its first screens, and no others, are plain', (audience, registry) => {
    const first = Object.keys(FIRST[audience as keyof typeof FIRST].screens);
    const plain = screensOf(registry).filter(screen => screen.plain);
    const words = (key: string) => key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
    expect(plain.map(({ key }) => words(key)).sort()).toEqual(first.sort());
  });

  it('no path is written anywhere else', () => {
    const known = new Set(
      AUDIENCES.flatMap(([, registry]) => screensOf(registry).map(({ path }) => firstOf(path))),
    );
    const literal = new RegExp(`['"\`]/(${[...known].join('|')})(?![\\w-])`);
    const offenders = sources()
      .filter(file => !file.startsWith('src/shared/screens/') && !/\.test\.tsx?$/.test(file))
      .filter(
        file =>
          literal.test(readFileSync(file, 'utf8')) || /\bpath: ['"`](?!\*)/.test(readFileSync(file, 'utf8')),
      );
    expect(offenders).toEqual([]);
  });
});

describe('an address', () => {
  it('holds what its path names in the path and the rest as a query', () => {
    expect(centre.today.to()).toBe('/today');
    expect(centre.today.to({ day: '2026-11-22' })).toBe('/today/2026-11-22');
    expect(centre.newStatement.to({ contract: 'a b', replaces: 's1', from: undefined })).toBe(
      '/contracts/a%20b/statements/new?replaces=s1',
    );
    // @ts-expect-error a contract's page needs the contract
    expect(() => centre.contract.to()).toThrow('/contracts/:contract needs contract');
  });
});

const desk: Here = {
  ...manager,
  role: 'front-desk',
  permissions: ['read-centre', 'read-residents', 'write-residents', 'record-attendance'],
};

function Menu({ of }: { of: Registry }) {
  const groups = useMenu(of);
  const [actions] = useActions(of);
  return (
    <>
      {groups.map(({ label, screens }) => (
        <p key={label}>{`${label}: ${screens.map(each => `${each.label} ${each.permission}`).join(', ')}`}</p>
      ))}
      <button
        type="button"
        onClick={async () => {
          const hits = (await actions?.search('xinzeng', new AbortController().signal)) ?? [];
          document.title = hits.map(hit => `${hit.label} ${hit.to}`).join(', ');
        }}
      >
        find
      </button>
    </>
  );
}

describe('menu and palette', () => {
  it('ask for what the server asks for: a front desk is not led to the team', () => {
    render(
      <MeProvider me={desk}>
        <Menu of={centre} />
      </MeProvider>,
    );
    expect(screen.getByText(/^人员: /)).toHaveTextContent(
      '人员: 居民 read-residents, 团队 manage-staff, 操作记录 read-acts',
    );
  });

  it('offers only what this person may begin', async () => {
    render(
      <MeProvider me={desk}>
        <Menu of={centre} />
      </MeProvider>,
    );
    await act(async () => screen.getByRole('button', { name: 'find' }).click());
    expect(document.title).toBe('登记居民 /residents?open=new');
  });
});

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
