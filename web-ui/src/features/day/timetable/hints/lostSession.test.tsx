import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { feedback } from '@/shared/ui/feedback';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';
import { timetableRoutes } from '../routes';

const itself = { id: 's1', title: '睦邻合唱团', day: '2026-11-22', startsLocal: '09:00', endsLocal: '10:00' };
/** Each request that arrived: the session was stored at the first. */
let arrived: (string | null)[];
let isLost: boolean;
const list = (items: object[]) => HttpResponse.json({ items, nextCursor: null });

beforeEach(() => {
  sessionStorage.clear();
  arrived = [];
  isLost = true;
  server.use(
    http.get('*/api/centre/sessions', () => list([])),
    http.get('*/api/centre/sessions/hints', () =>
      HttpResponse.json({ held: [], taken: arrived.length > 0 ? [itself] : [], more: false, outside: null }),
    ),
    http.get('*/api/centre/spaces', () => list([])),
    http.get('*/api/centre/programmes', () => list([])),
    http.get('*/api/centre/activities', () => list([{ id: 'a1', title: '睦邻合唱团', version: 0 }])),
    http.post('*/api/centre/sessions', ({ request }) => {
      arrived.push(request.headers.get('Idempotency-Key'));
      return isLost ? HttpResponse.error() : HttpResponse.json(aSession(), { status: 201 });
    }),
  );
});
afterEach(() => vi.restoreAllMocks());

/** A new session is saved, and the answer is lost on the way. */
async function saveAndLose() {
  renderAt('/timetable?week=2026-11-16', timetableRoutes);
  await userEvent.click(await screen.findByRole('button', { name: '新增场次' }));
  await userEvent.click(await screen.findByLabelText('活动'));
  await userEvent.click(await screen.findByTitle('睦邻合唱团'));
  setStart('09:00');
  fireEvent.change(screen.getByLabelText('结束'), { target: { value: '10:00' } });
  await save();
  expect(await screen.findByText('连不上服务器', undefined, { timeout: 8_000 })).toBeInTheDocument();
  isLost = false;
}
const setStart = (value: string) => fireEvent.change(screen.getByLabelText('开始'), { target: { value } });
const save = () => userEvent.click(screen.getByRole('button', { name: '保存' }));
const once = () => expect(new Set(arrived).size).toBe(1);

it('sends the same again under its key, and does not ask about the very session that may be there by now', async () => {
  const confirm = vi.spyOn(feedback, 'confirm').mockImplementation(options => void options.onCancel?.());
  await saveAndLose();
  const sent = arrived.length;
  await save();
  await waitFor(() => expect(arrived).toHaveLength(sent + 1));
  once();
  expect(confirm).not.toHaveBeenCalled();
}, 20_000);

it('keeps its key for whoever asks for another time, goes back, and saves as before', async () => {
  const confirm = vi.spyOn(feedback, 'confirm').mockImplementation(options => void options.onCancel?.());
  await saveAndLose();
  const sent = arrived.length;
  setStart('09:30');
  await save();
  await waitFor(() => expect(confirm).toHaveBeenCalledOnce());
  setStart('09:00');
  confirm.mockImplementation(options => void options.onOk?.());
  await save();
  await waitFor(() => expect(arrived).toHaveLength(sent + 1));
  once();
}, 20_000);
