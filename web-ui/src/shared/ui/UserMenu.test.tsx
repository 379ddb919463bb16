import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { renderAt } from '../../../tests/render';
import { SIGN_IN_CHANNEL } from '../api/session';
import { draftKey, keepDraft } from '../lib/drafts';
import { UserMenu } from './UserMenu';

afterEach(() => sessionStorage.clear());

it('takes along what was typed and not saved when the person signs out, in every window', async () => {
  keepDraft(draftKey('u1', 'centre:hefeng', 'resident', 'new'), {
    at: 1,
    version: null,
    values: { name: '王阿姨' },
  });
  sessionStorage.setItem('something-else', 'stays');
  const heard: unknown[] = [];
  const other = new BroadcastChannel(SIGN_IN_CHANNEL);
  other.onmessage = ({ data }) => heard.push(data);
  renderAt('/', [{ path: '/', element: <UserMenu /> }]);
  const out = await screen.findByText('退出登录');
  // The way out itself is the server's.
  out.addEventListener('click', event => event.preventDefault());
  await userEvent.click(out);
  expect(Object.keys(sessionStorage)).toEqual(['something-else']);
  await expect.poll(() => heard).toEqual(['signed-out']);
  other.close();
});
