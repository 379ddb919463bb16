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

function Closed() {
  const closing = useReopening(() => undefined);
  return (
    <>
      <button
        type="button"
        onClick={() => ['s1', 's2'].map(id => closing.note(aSession({ id, state: 'held', version: 7 })))}
      >
        close
      </button>
      <UndoClosing reopening={closing} />
    </>
  );
}

it('says before closings are taken back which statements count them, and that a correction follows', async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get('*/api/centre/sessions/claims', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('sessions'));
      return HttpResponse.json({ items: [{ session: 's2', contract: 'FW-1', statement: 'FW-1-03' }] });
    }),
  );
  renderAt('/', [{ path: '/', element: <Closed /> }]);
  await userEvent.click(await screen.findByText('close'));
  await userEvent.click(screen.getByText('撤销这 2 场的结场'));
  expect(await screen.findByText('其中 1 场已计入履约报告 FW-1-03。')).toBeVisible();
  expect(screen.getByText(/须为它发布更正/)).toBeVisible();
  expect(asked).toEqual(['s1,s2']);
});
