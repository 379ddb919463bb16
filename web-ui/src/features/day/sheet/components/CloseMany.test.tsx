import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { server } from '../../../../../tests/server';
import { changed, open, setSheet, sheet } from '../../../../../tests/sheet';

beforeEach(setSheet);

it('closes many, those with nobody in so many words, and says that the day is recorded', async () => {
  changed('s1', { visits: 12 });
  changed('s3', { state: 'cancelled' });
  open();
  await userEvent.click(await screen.findByRole('checkbox', { name: '结场：太极晨练 9:00' }));
  await userEvent.click(screen.getByRole('checkbox', { name: '结场：睦邻合唱团 10:00' }));
  await userEvent.click(screen.getByRole('button', { name: '结场 2 场' }));
  const asked = await screen.findByRole('dialog');
  expect(asked).toHaveTextContent('其中 1 场以 0 人次结场，表示举办了、但无人到场：10:00 睦邻合唱团');
  await userEvent.click(within(asked).getByRole('button', { name: '结场 2 场' }));
  expect(await screen.findByText('2 / 2 已结场')).toBeVisible();
  expect(sheet.closed).toEqual([
    ['s1', { nobodyCame: false }],
    ['s2', { nobodyCame: true }],
  ]);
  await waitFor(() => expect(screen.getByText(/这一天的场次都已结场或取消/)).toBeVisible());
  expect(screen.getByRole('button', { name: '撤销这 2 场的结场' })).toBeVisible();
});

/** Answers with nothing the first time, and says under which keys it was asked. */
function lostOnce(path: string, answer: (id: string) => object | undefined): string[] {
  const keys: string[] = [];
  server.use(
    http.post(path, ({ params, request }) => {
      keys.push(request.headers.get('Idempotency-Key') ?? '');
      return keys.length === 1 ? HttpResponse.error() : HttpResponse.json(answer(String(params.id)));
    }),
  );
  return keys;
}

it('closes and reopens under the same key where no answer came, so that it happens once', async () => {
  changed('s1', { visits: 12 });
  const closing = lostOnce('*/api/centre/sessions/:id/close', id =>
    changed(id, { state: 'held', version: 2 }),
  );
  open();
  const close = async () => {
    await userEvent.click(await screen.findByRole('checkbox', { name: '结场：太极晨练 9:00' }));
    await userEvent.click(screen.getByRole('button', { name: '结场 1 场' }));
    const asked = await screen.findByRole('dialog');
    await userEvent.click(within(asked).getByRole('button', { name: '结场 1 场' }));
  };
  await close();
  expect(await screen.findByText('0 / 1 已结场')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await close();
  expect(await screen.findByText('1 / 1 已结场')).toBeVisible();
  expect(closing).toHaveLength(2);
  expect(new Set(closing).size).toBe(1);

  const reopening = lostOnce('*/api/centre/sessions/:id/reopen', id =>
    changed(id, { state: 'planned', version: 3 }),
  );
  const reopen = async () => {
    await userEvent.click(await screen.findByRole('button', { name: '撤销这 1 场的结场' }));
    const why = await screen.findByRole('dialog');
    await userEvent.click(within(why).getByText('结错了'));
    await userEvent.click(within(why).getByRole('button', { name: '撤销这 1 场的结场' }));
  };
  await reopen();
  expect(await screen.findByText('0 / 1 已重新打开')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await reopen();
  expect(await screen.findByText('1 / 1 已重新打开')).toBeVisible();
  expect(reopening).toHaveLength(2);
  expect(new Set(reopening).size).toBe(1);
});
