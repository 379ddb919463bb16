import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { residentRoutes } from '../routes';

const chen = {
  ...{ id: 'r1', name: '陈阿姨', birthYear: 1952, sex: 'female', simulated: false, version: 3 },
  ...{ phone: null, idNumber: null },
};
const open = {
  ...{
    id: 'n1',
    residentId: 'r1',
    resident: '陈阿姨',
    body: '耳背，说话大声些',
    readers: 'all',
    leftOut: false,
  },
  ...{ writtenBy: '小李', createdAt: '2026-11-20T02:00:00Z', changedAt: null, simulated: false, version: 2 },
};
const limited = { ...open, id: 'n2', body: '家里正在打官司', readers: 'few' };
const frontDesk = { ...manager, permissions: manager.permissions.filter(each => each !== 'keep-sensitive') };

const page = (items: object[]) => HttpResponse.json({ items, nextCursor: null });

let asked: { method: string; seen: string | null; body: unknown }[];

beforeEach(() => {
  asked = [];
  const keep = async (request: Request) => {
    const said = await request.text();
    asked.push({
      method: request.method,
      seen: request.headers.get('If-Match'),
      body: said ? JSON.parse(said) : null,
    });
    return HttpResponse.json(open);
  };
  server.use(
    http.get('*/api/centre/residents', () => page([chen])),
    http.get('*/api/centre/residents/r1/history', () => page([])),
    http.post('*/api/centre/resident-notes', ({ request }) => keep(request)),
    http.put('*/api/centre/resident-notes/n1', ({ request }) => keep(request)),
    http.delete('*/api/centre/resident-notes/n1', ({ request }) => keep(request)),
  );
});

const show = async (me: typeof manager, notes: object[]) => {
  server.use(http.get('*/api/centre/resident-notes', () => page(notes)));
  renderAt('/residents', residentRoutes, me);
  await userEvent.click(await screen.findByRole('button', { name: '编辑 陈阿姨' }));
  await screen.findByRole('heading', { name: '备注', hidden: true });
};

/** The one that stands over the form of the resident. */
const secondDialog = async () => {
  await waitFor(() => expect(screen.getAllByRole('dialog', { hidden: true })).toHaveLength(2));
  return screen.getAllByRole('dialog', { hidden: true })[1] as HTMLElement;
};

describe('notes of a resident', () => {
  it('are written for whoever sees residents, or for few', async () => {
    await show(manager, []);
    expect(await screen.findByText('没有备注')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '写备注' }));
    const dialog = await secondDialog();
    await userEvent.type(within(dialog).getByLabelText('备注'), '家里正在打官司');
    await userEvent.click(within(dialog).getByText('只给少数指定人员'));
    await userEvent.click(within(dialog).getByRole('button', { name: /^保\s?存$/, hidden: true }));
    await waitFor(() =>
      expect(asked).toEqual([
        { method: 'POST', seen: null, body: { residentId: 'r1', body: '家里正在打官司', readers: 'few' } },
      ]),
    );
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('官司');
  });

  it('say to others that words are left out, and leave these to the few', async () => {
    await show(frontDesk, [{ ...limited, body: null, leftOut: true }, open]);
    expect(await screen.findByText('内容只给少数指定人员看')).toBeInTheDocument();
    expect(screen.getByText('限指定人员')).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: /^修改备注/ })).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: '修改备注：耳背，说话大声些' }));
    const dialog = await secondDialog();
    expect(within(dialog).queryByText('谁能看')).toBeNull();
    await userEvent.type(within(dialog).getByLabelText('备注'), '。');
    await userEvent.click(within(dialog).getByRole('button', { name: /^保\s?存$/, hidden: true }));
    await waitFor(() =>
      expect(asked).toEqual([
        { method: 'PUT', seen: '"2"', body: { body: '耳背，说话大声些。', readers: 'all' } },
      ]),
    );
  });

  it('are deleted after a question', async () => {
    await show(manager, [open]);
    await userEvent.click(await screen.findByRole('button', { name: '修改备注：耳背，说话大声些' }));
    const dialog = await secondDialog();
    await userEvent.click(within(dialog).getByRole('button', { name: /^删\s?除$/, hidden: true }));
    await waitFor(() => expect(screen.getAllByText('删除这条备注？').length).toBeGreaterThan(0));
    expect(asked).toEqual([]);
    const question = screen.getAllByRole('dialog', { hidden: true }).at(-1) as HTMLElement;
    await userEvent.click(within(question).getByRole('button', { name: /^删\s?除$/, hidden: true }));
    await waitFor(() => expect(asked).toEqual([{ method: 'DELETE', seen: '"2"', body: null }]));
  });
});
