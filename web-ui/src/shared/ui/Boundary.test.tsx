import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderAt } from '../../../tests/render';
import { Shelter } from '../router/Shelter';
import { Boundary } from './Boundary';
import { ScreenFailed } from './Pages';

const missing = new TypeError('Failed to fetch dynamically imported module: https://x/assets/a-1.js');

function Breaks({ by }: { by: Error }): null {
  throw by;
}

const sheltered = (
  <Shelter failed={error => <ScreenFailed error={error} />}>
    <Breaks by={missing} />
  </Shelter>
);

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

it('says above everything that the page broke, and offers to reload', () => {
  render(
    <Boundary>
      <Breaks by={new Error('x')} />
    </Boundary>,
  );
  expect(screen.getByRole('heading', { name: '这个页面出错了' })).toBeVisible();
  expect(screen.getByRole('button', { name: '重新载入' })).toBeVisible();
});

it('knows that a piece is missing because a new version came', () => {
  render(
    <Boundary>
      <Breaks by={missing} />
    </Boundary>,
  );
  expect(screen.getByRole('heading', { name: '屋里厢有了新版本' })).toBeVisible();
});

it('offers in a screen to reload once, and then says to wait instead of going round in a circle', async () => {
  renderAt('/', [{ path: '/', element: sheltered }]);
  expect(await screen.findByText(/这个窗口还是旧版本/)).toBeVisible();

  sessionStorage.setItem('hearth-reloaded', String(Date.now()));
  renderAt('/', [{ path: '/', element: sheltered }]);
  expect(await screen.findByText(/重新载入后仍缺少一部分程序/)).toBeVisible();
  expect(screen.getByRole('button', { name: /重\s?试/ })).toBeVisible();
});
