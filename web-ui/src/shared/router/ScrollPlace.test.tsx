import { act, render } from '@testing-library/react';
import type { RouteObject } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memoryNavigation } from './navigation';
import { Routing } from './Routing';
import { ScrollPlace } from './ScrollPlace';

let down = 0;
beforeEach(() => {
  down = 0;
  sessionStorage.clear();
  vi.spyOn(window, 'scrollTo').mockImplementation(((_: number, to: number) => {
    down = to;
  }) as typeof window.scrollTo);
  Object.defineProperty(window, 'scrollY', { configurable: true, get: () => down });
});
afterEach(() => vi.restoreAllMocks());

it('a new screen is seen from its top, one that one comes back to as it was left, a choice where it is made', async () => {
  const navigation = memoryNavigation('/list');
  const routes: RouteObject[] = ['/list', '/one'].map(path => ({ path, element: <ScrollPlace /> }));
  render(<Routing navigation={navigation} routes={routes} />);
  down = 600;
  await act(async () => navigation.push('/one'));
  expect(down).toBe(0);
  down = 90;
  await act(async () => navigation.go(-1));
  expect(down).toBe(600);
  await act(async () => navigation.replace('/list?q=x', null, { preventScrollReset: true }));
  expect(down).toBe(600);
  await act(async () => navigation.go(1));
  expect(down).toBe(90);
});
