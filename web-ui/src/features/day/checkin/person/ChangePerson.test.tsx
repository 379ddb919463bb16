import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { peopleOf, remember } from '@/domain/device/people';
import { storeOfPage } from '@/domain/tap/store';
import { draftKey, keepDraft } from '@/shared/lib/drafts';
import { MeProvider } from '@/shared/lib/me';
import { ThemeProvider } from '@/shared/ui/ThemeProvider';
import { manager, renderAt } from '../../../../../tests/render';
import { ChangePerson } from './ChangePerson';
import { HandOver } from './HandOver';

const left = vi.hoisted(() => [] as (string | undefined)[]);
vi.mock('@/shared/api/session', async original => ({
  ...(await original<object>()),
  signOut: (address?: string) => {
    left.push(address);
    return Promise.resolve();
  },
}));

const open = async (me = manager) => {
  renderAt('/check-in', [{ path: '/check-in', element: <ChangePerson /> }], me);
  await userEvent.click(await screen.findByRole('button', { name: '换人' }));
  return screen.findByRole('dialog', { name: '这台设备交给谁？' });
};

beforeEach(async () => {
  left.length = 0;
  localStorage.clear();
  sessionStorage.clear();
  remember({ centre: 'hefeng', username: 'lin@example.org', name: '林晓' });
  const store = await storeOfPage();
  await store.put('taps', {
    ...{ id: 't1', session: 's1', subject: 'u1', centre: 'hefeng', method: 'TALLY', heads: 5 },
    ...{ simulated: false, at: 1, attempts: 0, nextTry: 0, refusal: null },
  });
  remember({ centre: 'elsewhere', username: 'wu@example.org', name: '吴芳' });
});

describe('a shared device', () => {
  it('is handed to somebody who gives no more than their password', async () => {
    keepDraft(draftKey('u1', 'centre:hefeng', 'resident', 'new'), { at: 1, version: null, values: {} });
    await open();
    expect(screen.queryByRole('button', { name: /吴芳/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '林晓 · lin@example.org' }));
    expect(left).toEqual(['/api/logout?person=lin%40example.org&organisation=hefeng&returnTo=%2Fcheck-in']);
    expect(Object.keys(sessionStorage)).toEqual([]);
    expect(peopleOf('hefeng').map(each => each.name)).toEqual(['周敏', '林晓']);
  });

  it('is locked by its own person, whose drafts stay', async () => {
    const draft = draftKey('u1', 'centre:hefeng', 'resident', 'new');
    keepDraft(draft, { at: 1, version: null, values: {} });
    await open();
    await userEvent.click(screen.getByRole('button', { name: '锁定，我马上回来' }));
    expect(left).toEqual(['/api/logout?person=zhou&organisation=hefeng&returnTo=%2Fcheck-in']);
    expect(Object.keys(sessionStorage)).toEqual([draft]);
  });

  it('says what waits on it, and keeps nobody whom one removes', async () => {
    await open();
    expect(await screen.findByText(/本机还有 1 条待上传/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '从本机移除 林晓' }));
    expect(peopleOf('hefeng')).toEqual([]);
    expect(left).toEqual([]);
  });

  it('has no such thing for who does not work at the desk', () => {
    renderAt('/check-in', [{ path: '/check-in', element: <ChangePerson /> }], {
      ...manager,
      permissions: ['read-centre'],
    });
    expect(screen.queryByRole('button', { name: '换人' })).toBeNull();
  });

  it('is handed over in the look of the page', async () => {
    // as on the desk: nothing around it has that look
    render(
      <QueryClientProvider client={new QueryClient()}>
        <ThemeProvider>
          <MeProvider me={manager}>
            <HandOver onClose={() => undefined} />
          </MeProvider>
        </ThemeProvider>
      </QueryClientProvider>,
    );
    expect((await screen.findByRole('button', { name: '锁定，我马上回来' })).className).toContain(
      'hearth-light-roomy',
    );
  });
});
