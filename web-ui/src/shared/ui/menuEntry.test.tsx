import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAt } from '../../../tests/render';
import { centre } from '../screens/centre';
import { AppShell } from './AppShell';

it('marks the entry of the menu that a screen below it belongs to', async () => {
  const groups = [
    {
      screens: [
        { to: '/today', label: '今日' },
        { to: '/contracts', label: '购买服务合同' },
      ],
    },
  ];
  const shell = {
    element: <AppShell seal="厢" name="和风市民中心" groups={groups} where="" />,
    children: [{ path: '/statements/:statement', handle: centre.statement, element: <p>报告</p> }],
  };
  renderAt('/statements/s1', [shell]);
  await screen.findByText('报告');
  const [entry] = screen.getAllByRole('link', { name: '购买服务合同', current: 'page' });
  expect(entry?.className).toContain('on');
  expect(screen.queryByRole('link', { name: '今日', current: 'page' })).toBeNull();
});
