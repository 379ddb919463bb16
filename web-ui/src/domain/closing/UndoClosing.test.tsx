import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderAt } from '../../../tests/render';
import { server } from '../../../tests/server';
import { aSession } from '../../../tests/world';
import { UndoClosing } from './UndoClosing';
import { useReopening } from './useReopening';

function Cancelled() {
  const restoring = useReopening(() => undefined);
  return (
    <>
      <button type="button" onClick={() => restoring.note(aSession({ state: 'cancelled', version: 7 }))}>
        cancel
      </button>
      <UndoClosing reopening={restoring} cancelled />
    </>
  );
}

it('restores together what was cancelled, with one reason, and speaks of no closing', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/centre/sessions/:id/reopen', async ({ params, request }) => {
      sent.push([params.id, request.headers.get('If-Match'), await request.json()]);
      return HttpResponse.json(aSession({ version: 8 }));
    }),
  );
  renderAt('/', [{ path: '/', element: <Cancelled /> }]);
  await userEvent.click(await screen.findByText('cancel'));
  await userEvent.click(screen.getByText('恢复这 1 场'));
  await userEvent.click(await screen.findByText('取消错了'));
  await userEvent.click(screen.getAllByText('恢复这 1 场').at(-1) as HTMLElement);
  await waitFor(() => expect(sent).toEqual([['s1', '"7"', { reason: '取消错了' }]]));
  expect(await screen.findByText('1 / 1 已恢复')).toBeInTheDocument();
  expect(screen.queryByText(/结场/)).toBeNull();
});
