import { act, render, screen, waitFor } from '@testing-library/react';
import type { ComponentType } from 'react';
import { Suspense } from 'react';
import { Link, Outlet, type RouteObject } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { withFetched } from './fetched';
import { memoryNavigation } from './navigation';
import { Routing } from './Routing';
import { Shelter } from './Shelter';

afterEach(() => vi.restoreAllMocks());

const Next = () => <p>next</p>;

const Shell = () => (
  <Suspense fallback={<p>coming</p>}>
    <Shelter failed={() => <p>failed</p>}>
      <Outlet />
    </Shelter>
  </Suspense>
);

function show(load: () => Promise<{ Component: ComponentType }>) {
  const navigation = memoryNavigation('/first');
  const routes: RouteObject[] = [
    {
      element: <Shell />,
      children: withFetched([
        { path: '/first', element: <Link to="/next">go</Link> },
        { path: '/next', lazy: load },
      ]),
    },
  ];
  render(<Routing navigation={navigation} routes={routes} />);
  return navigation;
}

it('leaves a screen when the next one is there, not before', async () => {
  let come = (_: { Component: ComponentType }) => {};
  const navigation = show(
    () =>
      new Promise(resolve => {
        come = resolve;
      }),
  );
  await act(async () => navigation.push('/next'));
  expect(screen.getByRole('link', { name: 'go' })).toBeVisible();
  expect(screen.queryByText('coming')).toBeNull();
  await act(async () => come({ Component: Next }));
  expect(await screen.findByText('next')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'go' })).toBeNull();
});

it('asks again for a screen that could not be fetched, at the next step', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let away = true;
  const load = vi.fn(async () => {
    if (away) throw new Error('gone');
    return { Component: Next };
  });
  const navigation = show(load);
  await act(async () => navigation.push('/next'));
  expect(await screen.findByText('failed')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(1);

  away = false;
  await act(async () => navigation.push('/first'));
  await waitFor(() => expect(screen.getByRole('link', { name: 'go' })).toBeVisible());
  await act(async () => navigation.push('/next'));
  expect(await screen.findByText('next')).toBeVisible();
});
