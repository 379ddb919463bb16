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

  it('is no number: people are found by name, and it says so', async () => {
    open();
    await userEvent.type(await find(), '13800138000');
    expect(await screen.findByText(/没有找到“13800138000”/)).toHaveTextContent('写出姓名就可以登记');
    expect(screen.queryByRole('button', { name: /登记“/ })).toBeNull();
  });
});
