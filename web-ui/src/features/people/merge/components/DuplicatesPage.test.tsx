import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { mergeRoutes } from '../routes';

const chen = {
  ...{ id: 'r1', name: '陈秀英', birthYear: 1952, sex: 'female', phone: '138****5678', idNumber: null },
  simulated: false,
};
const again = { ...chen, id: 'r2', name: '陈秀瑛', birthYear: 1953, phone: null };
const counts = {
  ...{ keptSessions: 12, keptLast: '2026-11-20', goneSessions: 3, goneLast: '2026-11-18' },
  ...{ bothSessions: 2, bothDay: '2026-11-18', bothTitle: '书法', publishedSessions: 1 },
  ...{ goneRegistrations: 1, bothRegistrations: 1 },
};
const merge = {
  ...{ id: 'm1', residentId: 'r2', name: '陈秀瑛', otherId: 'r1', otherName: '陈秀英', attendance: 12 },
  ...{
    registrations: 1,
    mergedAt: '2026-11-27T02:00:00Z',
    mergedBy: '林晓梅',
    undoneAt: null,
    undoneBy: null,
  },
  ...{ state: 'merged', version: 1 },
};

function listed() {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/centre/resident-duplicates', () =>
      HttpResponse.json({
        items: [{ one: chen, other: again, why: [{ what: 'phone' }, { what: 'sound' }] }],
        nextCursor: null,
      }),
    ),
    http.get('*/api/centre/resident-merges/preview', ({ request }) => {
      const kept = new URL(request.url).searchParams.get('residentId');
      const [one, other] = [
        { ...chen, version: 4 },
        { ...again, version: 1 },
      ];
      return HttpResponse.json(
        kept === 'r1' ? { kept: one, other, counts } : { kept: other, other: one, counts },
      );
    }),
    http.post('*/api/centre/resident-merges', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(merge, { status: 201 });
    }),
  );
  return sent;
}

describe('likely duplicates', () => {
  it('lists two by two what they have in common', async () => {
    listed();
    renderAt('/residents/duplicates', mergeRoutes);
    const row = await screen.findByRole('row', { name: /陈秀英/ });
    expect(row).toHaveTextContent('1952 年出生 · 女 · 138****5678');
    expect(row).toHaveTextContent('陈秀瑛');
    expect(within(row).getByText('电话相同')).toBeInTheDocument();
    expect(within(row).getByText('读音和出生年份相同')).toBeInTheDocument();
  });

  it('shows what would come together and be counted less, and merges what was looked at', async () => {
    const sent = listed();
    renderAt('/residents/duplicates', mergeRoutes);
    await userEvent.click(await screen.findByRole('button', { name: '合并 陈秀英和陈秀瑛' }));
    const dialog = await screen.findByRole('dialog', { name: '合并为一位居民' });
    expect(await within(dialog).findByText(/两人同在 2 场签到过（最近一场：.*书法）/)).toBeInTheDocument();
    expect(within(dialog).getByText(/少算 2 人次.*其中 1 场已写进发布的履约报告/)).toBeInTheDocument();
    expect(within(dialog).getByText(/有 1 项两人都报了名/)).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('radio', { name: /保留这一位 陈秀瑛/ }));
    expect(
      await within(dialog).findByText(/陈秀英的 3 场签到、1 个报名，以及同意记录和备注，都归到陈秀瑛/),
    ).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('radio', { name: '用这个：1952' }));
    await userEvent.click(within(dialog).getByRole('button', { name: /^合\s?并$/ }));
    await waitFor(() =>
      expect(sent).toEqual([
        { residentId: 'r2', version: 1, residentOtherId: 'r1', otherVersion: 4, take: ['birthYear'] },
      ]),
    );
    expect(await screen.findByText('已合并为陈秀瑛')).toBeInTheDocument();
  });

  it('says of two that they are two people, and takes it back', async () => {
    listed();
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/centre/resident-duplicates/apart', async ({ request }) => {
        const body = (await request.json()) as { apart: boolean };
        sent.push(body);
        return HttpResponse.json({ residentId: 'r1', otherId: 'r2', apart: body.apart });
      }),
    );
    renderAt('/residents/duplicates', mergeRoutes);
    await userEvent.click(await screen.findByRole('button', { name: '不是同一人 陈秀英和陈秀瑛' }));
    await userEvent.click(await screen.findByRole('button', { name: /撤\s?销/ }));
    await waitFor(() =>
      expect(sent).toEqual([
        { residentId: 'r1', residentOtherId: 'r2', apart: true },
        { residentId: 'r1', residentOtherId: 'r2', apart: false },
      ]),
    );
  });

  it('is closed to whoever may not merge', async () => {
    renderAt('/residents/duplicates', mergeRoutes, {
      ...manager,
      permissions: manager.permissions.filter(each => each !== 'merge-residents'),
    });
    expect(await screen.findByText('您的角色不能使用这个页面')).toBeVisible();
  });
});

describe('what was merged', () => {
  it('is undone after a question, at the version that was seen', async () => {
    const seen: (string | null)[] = [];
    server.use(
      http.get('*/api/centre/resident-merges', () =>
        HttpResponse.json({ items: [merge, { ...merge, id: 'm0', state: 'undone' }], nextCursor: null }),
      ),
      http.post('*/api/centre/resident-merges/m1/undo', ({ request }) => {
        seen.push(request.headers.get('If-Match'));
        return HttpResponse.json({ ...merge, state: 'undone' });
      }),
    );
    renderAt('/residents/merges', mergeRoutes);
    await userEvent.click(await screen.findByRole('button', { name: '撤销合并 陈秀瑛和陈秀英' }));
    const question = await screen.findByRole('dialog', { name: /撤销这次合并/ });
    await userEvent.click(within(question).getByRole('button', { name: '撤销合并' }));
    await waitFor(() => expect(seen).toEqual(['"1"']));
    expect(await screen.findByText('合并已撤销')).toBeInTheDocument();
  });
});
