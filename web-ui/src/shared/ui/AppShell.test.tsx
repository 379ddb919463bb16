import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { manager, renderAt } from '../../../tests/render';
import { beginWork, openWork } from '../work/work';
import { AppShell } from './AppShell';

vi.mock('../work/Bell', () => {
  throw new Error('Failed to fetch dynamically imported module');
});

it('keeps its screen where the bell cannot be fetched', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  openWork(manager.user.id, manager.organisation.alias);
  beginWork({ kind: 'import', of: 'i1', label: '导入 日程.xlsx', to: '/imports/i1' });
  const shell = <AppShell seal="和" name="和风" groups={[]} where="今日" work={{}} />;
  renderAt('/', [{ element: shell, children: [{ path: '/', element: <p>今日的场次</p> }] }]);
  await expect(import('../work/Bell')).rejects.toThrow();
  await act(() => new Promise(resolve => setTimeout(resolve, 100)));
  expect(screen.getByText('今日的场次')).toBeVisible();
});
