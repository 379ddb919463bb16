import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { storeOfPage } from '@/domain/tap/store';
import type { Tap } from '@/domain/tap/tap';
import { answer } from '../../../../../tests/day';
import { renderAt } from '../../../../../tests/render';
import { todayRoutes } from '../routes';

const tap = (changes: Partial<Tap>): Tap => ({
  ...{ id: 't1', session: 's1', subject: 'u1', centre: 'hefeng', method: 'TALLY', heads: 5 },
  ...{ simulated: false, at: Date.now(), attempts: 0, nextTry: Date.now() + 3_600_000, refusal: null },
  ...changes,
});

it('shows beside a session what this desk took in of it and the server does not have yet', async () => {
  const store = await storeOfPage();
  await store.put('taps', tap({}));
  await store.put('taps', tap({ id: 't2', method: 'NAMED', heads: undefined, residentId: 'r1' }));
  await store.put('taps', tap({ id: 't3', subject: 'u2' }));
  answer();
  renderAt('/today/2026-11-22', todayRoutes);
  const [bar] = await screen.findAllByRole('link', { name: /睦邻合唱团.*\+6 待上传/ });
  expect(bar).toBeVisible();
  expect(screen.queryByRole('link', { name: /太极晨练.*待上传/ })).toBeNull();
});
