import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { chen, desk, entry, open, POST, setDesk } from '../../../../../tests/desk';
import { server } from '../../../../../tests/server';

let added: unknown[] = [];

beforeEach(() => {
  setDesk();
  added = [];
  server.use(
    http.get('*/api/centre/residents', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.post('*/api/centre/residents', async ({ request }) => {
      added.push(((await request.json()) as { name: string }).name);
      return HttpResponse.json({ ...chen, id: 'r2' }, { status: 201 });
    }),
    http.post(POST, () => HttpResponse.json({ entry, duplicate: false, session: desk.session })),
  );
});

const find = () => screen.findByLabelText('按姓名或拼音首字母找居民');

describe('a name nobody is known by', () => {
  it('is added by Enter where that is all that is offered', async () => {
    open();
    await userEvent.type(await find(), '李秀英');
    await screen.findByRole('button', { name: '登记“李秀英”并签到' });
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(added).toEqual(['李秀英']));
  });

  it('is offered though it may be initials, and Enter leads there instead of adding it', async () => {
    open();
    await userEvent.type(await find(), 'zzz');
    expect(await screen.findByText(/没有找到“zzz”/)).toBeVisible();
    const offer = screen.getByRole('button', { name: '登记“zzz”并签到' });
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(offer).toHaveFocus());
    expect(added).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(added).toEqual(['zzz']));
  });

  it('is no number: whoever has it is asked for in a body, and it is said that a name can be added', async () => {
    const asked: unknown[] = [];
    const addresses: string[] = [];
    server.use(
      http.get('*/api/centre/residents', ({ request }) => {
        addresses.push(request.url);
        return HttpResponse.json({ items: [], nextCursor: null });
      }),
      http.post('*/api/centre/residents/lookup', async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ items: [] });
      }),
    );
    open();
    await userEvent.type(await find(), '13800138000');
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({ lastFour: null, phone: '13800138000', idNumber: null }),
    );
    expect(addresses.filter(each => /q=\d{4}/.test(each))).toEqual([]);
    expect(await screen.findByText(/没有找到“13800138000”/)).toHaveTextContent('写出姓名就可以登记');
    expect(screen.queryByRole('button', { name: /登记“/ })).toBeNull();
  });
});

it('is not received by Enter where several numbers end alike', async () => {
  const taps: unknown[] = [];
  server.use(
    http.get('*/api/centre/residents', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.post('*/api/centre/residents/lookup', () =>
      HttpResponse.json({
        items: ['尤阿姨', '丁阿姨'].map((name, index) => ({
          ...{ id: `r${index}`, name, birthYear: null, sex: null, phone: '138****5678', idNumber: null },
          ...{ simulated: false, version: 0 },
        })),
      }),
    ),
    http.post(POST, async ({ request }) => {
      taps.push(await request.json());
      return HttpResponse.json({}, { status: 500 });
    }),
  );
  open();
  await userEvent.type(await find(), '5678');
  await screen.findByText('丁阿姨');
  await userEvent.keyboard('{Enter}');
  expect(taps).toEqual([]);
});

describe('who signed up', () => {
  it('stands first in the order of asking, marked, and is received by one tap', async () => {
    const taps: unknown[] = [];
    server.use(
      http.get('*/api/centre/registrations', () =>
        HttpResponse.json({
          items: [
            { residentId: 'r9', resident: '尤阿姨', simulated: false },
            { residentId: 'r8', resident: '丁阿姨', simulated: false },
            { residentId: 'r7', resident: null, simulated: false },
          ],
          nextCursor: null,
        }),
      ),
      http.get('*/api/centre/residents', () => HttpResponse.json({ items: [chen], nextCursor: null })),
      http.post(POST, async ({ request }) => {
        taps.push(((await request.json()) as { residentId: string }).residentId);
        return HttpResponse.json({
          entry: { ...entry, residentId: 'r9' },
          duplicate: false,
          session: desk.session,
        });
      }),
    );
    open();
    const first = await screen.findByRole('button', { name: /尤阿姨.*已报名/ });
    expect(screen.getByText('已报名 2 人，还没到 2 人')).toBeVisible();
    const tiles = [...(first.parentElement?.querySelectorAll('button') ?? [])].map(each => each.title);
    expect(tiles.slice(0, 2)).toEqual(['尤阿姨', '丁阿姨']);
    await userEvent.click(first);
    await waitFor(() => expect(taps).toEqual(['r9']));
  });
});
