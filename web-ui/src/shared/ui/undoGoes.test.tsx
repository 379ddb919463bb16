import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from 'react-router';
import { expect, it } from 'vitest';
import { renderAt } from '../../../tests/render';
import { useArrival } from '../screens/here';
import { feedback } from './feedback';

function Page() {
  useArrival('和风市民中心');
  return (
    <>
      <button type="button" onClick={() => feedback.undoable('已取消“合唱”', async () => undefined)}>
        取消
      </button>
      <Link to="/b">去别处</Link>
    </>
  );
}

it('takes what could be undone along when its page is left', async () => {
  renderAt('/a', [{ path: '/:page', element: <Page /> }]);
  await userEvent.click(await screen.findByRole('button', { name: '取消' }));
  expect(await screen.findByRole('button', { name: '撤销' })).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: '去别处' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: '撤销' })).toBeNull(), { timeout: 4_000 });
});
