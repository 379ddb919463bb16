import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { isIdNumber, isMobile, isOtherPhone } from '../api/check';
import { residentRoutes } from '../routes';

const PHONE = '13817245678';
const chen = {
  ...{ id: 'r1', name: '陈阿姨', birthYear: 1952, sex: 'female', simulated: false, version: 3 },
  ...{ phone: '138****5678', idNumber: null },
};

beforeEach(() =>
  server.use(
    http.get('*/api/centre/residents', () => HttpResponse.json({ items: [chen], nextCursor: null })),
    http.get('*/api/centre/residents/r1/history', () => HttpResponse.json({ items: [], nextCursor: null })),
  ),
);

const open = async (me = manager) => {
  renderAt('/residents', residentRoutes, me);
  await userEvent.click(await screen.findByRole('button', { name: '编辑 陈阿姨' }));
  await screen.findByText('电话与证件');
};

/** The one that stands over the form of the resident. */
const secondDialog = async () => {
  await waitFor(() => expect(screen.getAllByRole('dialog', { hidden: true })).toHaveLength(2));
  return screen.getAllByRole('dialog', { hidden: true })[1] as HTMLElement;
};

describe('numbers of residents', () => {
  it('are masked in the list, and seen whole by whoever says why', async () => {
    const asked: unknown[] = [];
    server.use(
      http.post('*/api/centre/residents/r1/phone/reveal', async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ number: PHONE });
      }),
    );
    await open({ ...manager, permissions: [...manager.permissions, 'reveal-residents'] });
    expect(screen.getAllByText('138****5678').length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: '查看完整电话' }));
    const dialog = await secondDialog();
    await userEvent.click(within(dialog).getByRole('button', { name: /^查\s?看$/, hidden: true }));
    expect(asked).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: '电话通知本人', hidden: true }));
    await userEvent.click(within(dialog).getByRole('button', { name: /^查\s?看$/, hidden: true }));
    expect(await screen.findByText(PHONE)).toBeInTheDocument();
    expect(asked).toEqual([{ reason: '电话通知本人' }]);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain(PHONE);
  });

  it('are not shown whole to who may not', async () => {
    await open({ ...manager, permissions: manager.permissions.filter(each => each !== 'reveal-residents') });
    expect(screen.queryByRole('button', { name: '查看完整电话' })).toBeNull();
  });

  it('say at the field what is wrong, keep no draft, and ask who it is where another has it', async () => {
    const sent: unknown[] = [];
    server.use(
      http.put('*/api/centre/residents/r1/id-number', async ({ request }) => {
        const body = (await request.json()) as { onlyIfUnknown: boolean };
        sent.push(body);
        expect(request.headers.get('If-Match')).toBe('"3"');
        return body.onlyIfUnknown
          ? HttpResponse.json(
              { type: '/problems/already-exists', status: 409, code: 'c' },
              { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
            )
          : HttpResponse.json({ ...chen, version: 4 });
      }),
      http.post('*/api/centre/residents/lookup', () =>
        HttpResponse.json({ items: [{ ...chen, id: 'r2', name: '陈秀英' }] }),
      ),
    );
    await open();
    await userEvent.click(screen.getByRole('button', { name: '填写身份证号' }));
    const dialog = await secondDialog();
    const field = within(dialog).getByLabelText('身份证号');
    await userEvent.type(field, '110105194912310021');
    await userEvent.tab();
    expect(await within(dialog).findByText(/校验不符/)).toBeInTheDocument();
    await userEvent.clear(field);
    await userEvent.type(field, '11010519491231002X');
    await userEvent.click(within(dialog).getByRole('button', { name: /^保\s?存$/, hidden: true }));
    expect(await within(dialog).findByText(/陈秀英（1952 年出生）/)).toBeInTheDocument();
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('11010519491231002X');
    await userEvent.click(within(dialog).getByRole('button', { name: '不是同一人，仍然保存', hidden: true }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({ number: '11010519491231002X', onlyIfUnknown: false });
  });

  it('are found by their last four and whole, in no address, of the page or of a request', async () => {
    const asked: unknown[] = [];
    const addresses: string[] = [];
    server.use(
      http.get('*/api/centre/residents', ({ request }) => {
        addresses.push(request.url);
        return HttpResponse.json({ items: [], nextCursor: null });
      }),
      http.post('*/api/centre/residents/lookup', async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ items: [chen] });
      }),
    );
    const { router } = renderAt('/residents', residentRoutes);
    const box = await screen.findByRole('searchbox', { name: /末四位/ });
    await userEvent.type(box, '5678');
    expect(await screen.findByRole('button', { name: '编辑 陈阿姨' })).toBeInTheDocument();
    expect(asked).toEqual([{ lastFour: '5678', phone: null, idNumber: null }]);
    await userEvent.clear(box);
    await userEvent.type(box, PHONE);
    await waitFor(() => expect(asked.at(-1)).toEqual({ lastFour: null, phone: PHONE, idNumber: null }));
    expect(box).toHaveValue(PHONE);
    expect(router.state.location.search).not.toMatch(/\d{4}/);
    expect(addresses.every(each => !/q=/.test(each))).toBe(true);
    await userEvent.clear(box);
    await userEvent.type(box, '陈');
    await waitFor(() => expect(router.state.location.search).toContain('q='));
  });

  it('knows what is a number', () => {
    expect(['13817245678', '+86 138-1724 5678', '１３８17245678'].map(isMobile)).toEqual([true, true, true]);
    expect(['12817245678', '1381724567', '138x7245678'].map(isMobile)).toEqual([false, false, false]);
    expect([isOtherPhone('+44 20 7946 0958'), isOtherPhone('12345'), isOtherPhone('call me')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(
      ['11010519491231002x', '440524188001010014', '110105194912310021', '1101051949'].map(isIdNumber),
    ).toEqual([true, true, false, false]);
  });
});
