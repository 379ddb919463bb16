import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderAt } from '../../../tests/render';
import { announceSignedIn, announceSignedOut } from '../api/session';
import { AppShell } from './AppShell';
import { DayButton } from './DayButton';
import { feedback } from './feedback';

const gone = vi.hoisted(() => () => {
  throw new Error('Failed to fetch dynamically imported module');
});
vi.mock('./Palette', gone);
vi.mock('./Shortcuts', gone);
vi.mock('./SignInAgain', gone);
vi.mock('./FeedbackHost', gone);
vi.mock('./DayPicker', gone);

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  announceSignedIn();
});

const show = () => {
  const shell = <AppShell seal="和" name="和风" groups={[]} where="今日" />;
  const page = (
    <>
      <p>今日的场次</p>
      <DayButton label="选择日期" value="2026-11-22" textOf={day => day} onChange={() => undefined} />
    </>
  );
  renderAt('/', [{ element: shell, children: [{ path: '/', element: page }] }]);
};

it.each([
  ['the palette', () => userEvent.keyboard('{Control>}k{/Control}')],
  ['the shortcuts', () => userEvent.keyboard('?')],
  ['the calendar', () => userEvent.click(screen.getByRole('button', { name: '2026-11-22 选择日期' }))],
  ['what asks to sign in again', async () => announceSignedOut()],
  ['what draws a confirm', async () => feedback.problem('没有完成')],
])('a screen stays where %s cannot be fetched, and says so once', async (_, ask) => {
  show();
  await screen.findByText('今日的场次');
  await ask();
  const said = await screen.findByRole('alert');
  expect(said).toHaveTextContent(/重新载入/);
  expect(screen.getByText('今日的场次')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '关闭' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.getByText('今日的场次')).toBeVisible();
});
