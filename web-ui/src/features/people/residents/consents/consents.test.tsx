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
const contact = {
  ...{ id: 'c1', residentId: 'r1', resident: '陈阿姨', purpose: 'contact', text: 1, how: 'paper' },
  ...{ givenOn: '2026-03-02', guardian: null, withdrawnOn: null, withdrawnHow: null, withdrawReason: null },
  ...{ simulated: false, version: 4 },
};
const words = ['contact', 'photo', 'reminders', 'group'].map(purpose => ({
  ...{ id: `t-${purpose}`, purpose, number: 2, body: `我同意 ${purpose}`, createdAt: '2026-01-01T00:00:00Z' },
}));
const page = (items: object[]) => HttpResponse.json({ items, nextCursor: null });

let given: object[];
let asked: Record<string, unknown>[];

beforeEach(() => {
  given = [];
  asked = [];
  const keep = async (request: Request) => {
    asked.push((await request.json()) as Record<string, unknown>);
    return HttpResponse.json({ ...contact, id: 'c9' }, { status: 201 });
  };
  server.use(
    http.get('*/api/centre/residents', () => page([chen])),
    http.get('*/api/centre/residents/r1/history', () => page([])),
    http.get('*/api/centre/consents', () => page(given)),
    http.get('*/api/centre/group-consents', () => page([])),
    http.get('*/api/centre/consent-texts', ({ request }) => {
      const purpose = new URL(request.url).searchParams.get('purpose');
      return page(words.filter(each => !purpose || each.purpose === purpose));
    }),
    http.post('*/api/centre/consents', ({ request }) => keep(request)),
    http.post('*/api/centre/group-consents', ({ request }) => keep(request)),
  );
});

const open = async (me = manager, born: number | null = 1952) => {
  server.use(http.get('*/api/centre/residents', () => page([{ ...chen, birthYear: born }])));
  renderAt('/residents', residentRoutes, me);
  await userEvent.click(await screen.findByRole('button', { name: '编辑 陈阿姨' }));
  await screen.findByText('同意与授权');
};

/** The one that stands over the form of the resident. */
const secondDialog = async () => {
  await waitFor(() => expect(screen.getAllByRole('dialog', { hidden: true })).toHaveLength(2));
  return screen.getAllByRole('dialog', { hidden: true })[1] as HTMLElement;
};

describe('consents of a resident', () => {
  it('are noted to the words that were shown', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '登记同意：照片和视频' }));
    const dialog = await secondDialog();
    expect(await within(dialog).findByText('我同意 photo')).toBeInTheDocument();
    await userEvent.click(within(dialog).getByText('当面口头'));
    await userEvent.click(within(dialog).getByRole('button', { name: '登记同意', hidden: true }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toEqual({
      ...{ residentId: 'r1', purpose: 'photo', text: 2, how: 'spoken', givenOn: '2026-11-22' },
    });
  });

  it('say how they were given, that there are newer words, and are withdrawn without a reason', async () => {
    given = [contact];
    server.use(
      http.post('*/api/centre/consents/c1/withdraw', async ({ request }) => {
        expect(request.headers.get('If-Match')).toBe('"4"');
        asked.push((await request.json()) as Record<string, unknown>);
        return HttpResponse.json({ ...contact, withdrawnOn: '2026-11-22', version: 5 });
      }),
    );
    await open();
    expect(await screen.findByText(/03-02.*纸质 · 第 1 版/)).toBeInTheDocument();
    expect(await screen.findByText('文本已有新版')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '撤回同意：联系本人' }));
    const dialog = await secondDialog();
    await userEvent.click(within(dialog).getByRole('button', { name: /^撤\s?回$/, hidden: true }));
    await waitFor(() => expect(asked).toEqual([{ how: 'spoken' }]));
  });

  it('on an older paper are noted to the words of that paper', async () => {
    server.use(
      http.get('*/api/centre/consent-texts', () =>
        page([words[1] as object, { ...words[1], id: 't-old', number: 1, body: '我同意旧文' }]),
      ),
    );
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '登记同意：照片和视频' }));
    const dialog = await secondDialog();
    expect(await within(dialog).findByText('我同意 photo')).toBeInTheDocument();
    await userEvent.selectOptions(within(dialog).getByLabelText('文本版本'), '第 1 版');
    expect(within(dialog).getByText('我同意旧文')).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: '登记同意', hidden: true }));
    await waitFor(() => expect(asked[0]).toMatchObject({ purpose: 'photo', text: 1 }));
  });

  it('of a minor are a guardian’s', async () => {
    await open(manager, 2019);
    await userEvent.click(await screen.findByRole('button', { name: '登记同意：联系本人' }));
    const dialog = await secondDialog();
    await within(dialog).findByText('我同意 contact');
    await userEvent.click(within(dialog).getByRole('button', { name: '登记同意', hidden: true }));
    expect(await within(dialog).findByText('必填')).toBeInTheDocument();
    expect(asked).toEqual([]);
    await userEvent.type(within(dialog).getByLabelText('监护人姓名'), '王妈妈');
    await userEvent.click(within(dialog).getByRole('button', { name: '登记同意', hidden: true }));
    await waitFor(() => expect(asked[0]).toMatchObject({ guardian: '王妈妈', purpose: 'contact' }));
  });

  it('to be noted as one of a sensitive group stand apart, for who may', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '登记人群' }));
    const dialog = await secondDialog();
    await within(dialog).findByText('我同意 group');
    await userEvent.click(within(dialog).getByRole('radio', { name: '党员', hidden: true }));
    await userEvent.click(within(dialog).getByRole('button', { name: '登记同意', hidden: true }));
    await waitFor(() => expect(asked[0]).toMatchObject({ tag: 'party-member', text: 2 }));
  });

  it('show no sensitive group to others, nor ask for any', async () => {
    let looked = false;
    server.use(
      http.get('*/api/centre/group-consents', () => {
        looked = true;
        return page([]);
      }),
    );
    await open({ ...manager, permissions: manager.permissions.filter(each => each !== 'keep-sensitive') });
    await screen.findByRole('button', { name: '登记同意：联系本人' });
    expect(screen.queryByText('敏感人群')).toBeNull();
    expect(screen.getByText('敏感人群登记不在这里显示，只给少数指定人员看。')).toBeInTheDocument();
    expect(looked).toBe(false);
  });
});
