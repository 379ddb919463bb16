import { screen, within } from '@testing-library/react';
import { delay, HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { consentRoutes } from '../routes';

const page = (items: object[]) => HttpResponse.json({ items, nextCursor: null });
const consent = {
  ...{ id: 'c1', residentId: 'r1', resident: '陈阿姨', purpose: 'photo', text: 1, how: 'paper' },
  ...{
    givenOn: '2026-03-02',
    guardian: '王妈妈',
    withdrawnOn: null,
    withdrawnHow: null,
    withdrawReason: null,
  },
  ...{ simulated: false, version: 4 },
};
const { purpose: _, ...of } = consent;
const frontDesk = { ...manager, permissions: manager.permissions.filter(each => each !== 'keep-sensitive') };

describe('lists of what residents consented to', () => {
  it('say that sensitive groups are left out, and lead those to them who may', async () => {
    server.use(http.get('*/api/centre/consents', () => page([consent])));
    renderAt('/consents', consentRoutes, manager);
    const row = (await screen.findByText('陈阿姨')).closest('tr') as HTMLElement;
    expect(within(row).getByText('照片和视频')).toBeInTheDocument();
    expect(within(row).getByText('王妈妈')).toBeInTheDocument();
    expect(screen.getByText(/敏感人群登记不在这里/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '敏感人群登记' })).toHaveAttribute('href', '/sensitive-groups');
  });

  it('say so to others without a way there', async () => {
    renderAt('/consents', consentRoutes, frontDesk);
    expect(await screen.findByText(/敏感人群登记不在这里/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '敏感人群登记' })).toBeNull();
  });

  it('of sensitive groups show those in force first', async () => {
    const states: (string | null)[] = [];
    server.use(
      http.get('*/api/centre/group-consents', ({ request }) => {
        states.push(new URL(request.url).searchParams.get('state'));
        return page([{ ...of, tag: 'party-member' }]);
      }),
    );
    renderAt('/sensitive-groups', consentRoutes, manager);
    const row = (await screen.findByText('陈阿姨')).closest('tr') as HTMLElement;
    expect(within(row).getByText('党员')).toBeInTheDocument();
    expect(states).toEqual(['given']);
  });

  it('of notes tell where words are left out', async () => {
    const note = {
      ...{ id: 'n1', residentId: 'r1', resident: '陈阿姨', body: null, readers: 'few', leftOut: true },
      ...{
        writtenBy: '小李',
        createdAt: '2026-11-20T02:00:00Z',
        changedAt: null,
        simulated: false,
        version: 2,
      },
    };
    server.use(http.get('*/api/centre/resident-notes', () => page([note])));
    renderAt('/resident-notes', consentRoutes, frontDesk);
    expect(await screen.findByText('内容只给少数指定人员看')).toBeInTheDocument();
    expect(screen.getByText('限指定人员')).toBeInTheDocument();
  });
});

it('begins the next version with the words of today, however late they come and whatever the list shows', async () => {
  const text = (purpose: string, body: string) => ({
    ...{ id: purpose, purpose, number: 1, body, createdAt: '2026-11-20T02:00:00Z' },
  });
  server.use(
    http.get('*/api/centre/consent-texts', async ({ request }) => {
      await delay(100);
      const only = new URL(request.url).searchParams.get('purpose');
      const all = [text('contact', '我同意联系我'), text('photo', '我同意拍照')];
      return page(all.filter(each => !only || each.purpose === only));
    }),
  );
  renderAt('/consent-texts?purpose=photo&open=new', consentRoutes, manager);
  expect(await screen.findByLabelText('文本')).toHaveValue('我同意联系我');
});
