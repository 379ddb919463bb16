import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { print, printed } from '../../../tests/paper';
import { renderAt } from '../../../tests/render';
import { AppShell } from './AppShell';

afterEach(printed);

it('heads every printed page with whose it is and the day, and no page on a screen', async () => {
  const shell = <AppShell seal="厢" name="和风市民中心" groups={[]} where="" />;
  renderAt('/', [{ path: '/', element: shell }]);
  expect(screen.queryByText(/打印/)).toBeNull();
  print();
  expect(await screen.findByText('和风市民中心 · 2026-11-22 打印')).toBeVisible();
});
