import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { usualHours } from '@/domain/centre/hours';
import { administrator } from '../../../../../tests/headquarters';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { centreRoutes } from '../routes';

const centre = {
  slug: 'hefeng',
  name: '和风市民中心',
  nameEn: 'Hefeng Citizen Centre',
  state: 'open',
  stateNote: '',
  district: '浦东新区',
  subDistrict: '三林镇',
  floorAreaM2: 6120,
  positioning: 'general',
  timeZone: 'Asia/Shanghai',
  openedOn: '2025-03-01',
  simulated: false,
  version: 4,
};
const detail = {
  centre,
  profiles: [
    {
      validFrom: '2025-03-01',
      validTo: null,
      district: '浦东新区',
      subDistrict: '三林镇',
      floorAreaM2: 6120,
      positioning: 'general',
      openingHours: { ...usualHours(), sun: [] },
    },
  ],
  version: 4,
};

beforeEach(() =>
  server.use(
    http.get('*/api/headquarters/centres/districts', () => HttpResponse.json(['浦东新区'])),
    http.get('*/api/headquarters/centres', () => HttpResponse.json({ items: [centre], nextCursor: null })),
    http.get('*/api/headquarters/centres/hefeng', () => HttpResponse.json(detail)),
    http.get('*/api/headquarters/centres/hefeng/quotas', () => HttpResponse.json({ items: [], version: 4 })),
    http.get('*/api/headquarters/centres/hefeng/history', () =>
      HttpResponse.json({ items: [], nextCursor: null }),
    ),
  ),
);

describe('centres', () => {
  it('asks the server for what the address says', async () => {
    const asked: URLSearchParams[] = [];
    server.use(
      http.get('*/api/headquarters/centres', ({ request }) => {
        asked.push(new URL(request.url).searchParams);
        return HttpResponse.json({ items: [], nextCursor: null });
      }),
    );
    renderAt('/centres?state=suspended&district=浦东新区&q=和', centreRoutes, administrator);
    expect(await screen.findByText('没有符合条件的中心')).toBeVisible();
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      state: 'suspended',
      district: '浦东新区',
      q: '和',
    });
  });

  it('opens a centre with what is usual filled in, the slug made of the English name', async () => {
    const sent: Record<string, unknown>[] = [];
    server.use(
      http.post('*/api/headquarters/openings', async ({ request }) => {
        sent.push((await request.json()) as Record<string, unknown>);
        return HttpResponse.json({ id: 'o1' }, { status: 202 });
      }),
    );
    renderAt(
      '/centres?open=new',
      [...centreRoutes, { path: 'openings', element: 'progress' }],
      administrator,
    );
    const drawer = within(await screen.findByRole('dialog'));
    const type = async (label: string, value: string) =>
      userEvent.type(await drawer.findByLabelText(label), value);
    await type('中文名称', '云台睦邻中心');
    await type('英文名称', 'Yuntai Centre');
    await type('区', '徐汇区');
    await type('面积 m²', '860');
    await userEvent.click(drawer.getByLabelText('定位'));
    await userEvent.click(await screen.findByTitle('睦邻'));
    await type('姓名', '周敏');
    await type('邮箱', 'zhou@example.org');
    await userEvent.clear(drawer.getByLabelText('周一开始'));
    await type('周一开始', '9');
    await userEvent.click(drawer.getByRole('button', { name: '开通中心' }));
    expect(await screen.findByText('progress')).toBeVisible();
    expect(sent[0]).toMatchObject({
      slug: 'yuntai_centre',
      timeZone: 'Asia/Shanghai',
      openedOn: '2026-11-22',
      floorAreaM2: 860,
      positioning: 'neighbourhood',
      subDistrict: '',
      simulated: false,
      openingHours: { mon: [['09:00', '20:30']], tue: [['08:30', '20:30']] },
    });
  }, 40_000);

  it('says at once that a first day is out of range', async () => {
    renderAt('/centres?open=new', centreRoutes, administrator);
    const drawer = within(await screen.findByRole('dialog'));
    const day = await drawer.findByLabelText('启用日期');
    fireEvent.change(day, { target: { value: '1899-01-01' } });
    fireEvent.blur(day);
    expect(await drawer.findByText('须在 1990-01-01 到 2028-11-22 之间')).toBeVisible();
  }, 20_000);

  it('suspends with a reason, against the version that was seen', async () => {
    const sent: [string | null, unknown][] = [];
    server.use(
      http.post('*/api/headquarters/centres/hefeng/suspend', async ({ request }) => {
        sent.push([request.headers.get('If-Match'), await request.json()]);
        return HttpResponse.json(detail);
      }),
    );
    renderAt('/centres/hefeng', centreRoutes, administrator);
    expect(await screen.findByText(/周一至周五 08:30–20:30；周六 09:00–17:00；周日 不开放/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '暂停' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('原因'), '消防改造');
    await userEvent.click(dialog.getByRole('button', { name: '暂停' }));
    await waitFor(() => expect(sent).toEqual([['"4"', { reason: '消防改造' }]]));
  });

  it('asks for each reason anew: what was typed for suspending does not stay', async () => {
    let state = 'open';
    const now = () => HttpResponse.json({ ...detail, centre: { ...centre, state } });
    const turn = (to: string) => () => {
      state = to;
      return now();
    };
    server.use(
      http.get('*/api/headquarters/centres/hefeng', now),
      http.post('*/api/headquarters/centres/hefeng/suspend', turn('suspended')),
      http.post('*/api/headquarters/centres/hefeng/reopen', turn('open')),
    );
    renderAt('/centres/hefeng', centreRoutes, administrator);
    for (const [act, reason] of [
      ['暂停', '消防改造'],
      ['恢复', '改造完成'],
      ['暂停', '又要改造'],
    ] as const) {
      await userEvent.click(await screen.findByRole('button', { name: act }));
      const dialog = within(await screen.findByRole('dialog', { name: new RegExp(act) }));
      expect(dialog.getByLabelText('原因')).toHaveValue('');
      await userEvent.type(dialog.getByLabelText('原因'), reason);
      await userEvent.click(dialog.getByRole('button', { name: act }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
  }, 20_000);

  it('offers no changes to those who only read', async () => {
    renderAt('/centres/hefeng', centreRoutes, { ...administrator, permissions: ['read-centres'] });
    expect(await screen.findByText('档案沿革')).toBeVisible();
    expect(screen.queryByRole('button', { name: '暂停' })).toBeNull();
    expect(screen.queryByRole('button', { name: '新档案' })).toBeNull();
  });
});
