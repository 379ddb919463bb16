import { readFileSync } from 'node:fs';
import type { RouteObject } from 'react-router';
import { describe, expect, it } from 'vitest';
import { more as moreOfCentre } from '@/audiences/centre/more';
import { routes as centreRoutes } from '@/audiences/centre/routes';
import { more as moreOfHeadquarters } from '@/audiences/headquarters/more';
import { routes as headquartersRoutes } from '@/audiences/headquarters/routes';
import { purchasedRoutes } from '@/features/promise/purchased/routes';
import { centre } from '@/shared/screens/centre';
import { government } from '@/shared/screens/government';
import { headquarters } from '@/shared/screens/headquarters';
import { menuOf, type Registry, screensOf } from '@/shared/screens/screen';
import { FIRST } from '../scripts/first';
import { sources } from './sources';

/** Each with its routes, and those of its features that come with the first screen that is no first one. */
const AUDIENCES: [string, Registry, RouteObject[], RouteObject[]][] = [
  ['centre', centre, centreRoutes, moreOfCentre],
  ['headquarters', headquarters, headquartersRoutes, moreOfHeadquarters],
  ['government', government, purchasedRoutes, []],
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
    '%s: what is no first screen is shown by just one feature',
    (_, registry, routes, more) => {
      const first = routes.filter(({ handle }) => !more.some(route => route.handle === handle));
      expect(more).toHaveLength(new Set(more.map(({ handle }) => handle)).size);
      expect(first.length + more.length).toBe(screensOf(registry).length);
      expect(first.length).toBeLessThan(5);
      for (const { handle } of more) expect(screensOf(registry)).toContain(handle);
    },
  );

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
