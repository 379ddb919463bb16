import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAt } from '../../../../../tests/render';
import { FiguresChanged } from './FiguresChanged';

it('says so in words where nothing that can be named is what changed', async () => {
  renderAt('/x', [{ path: '/x', element: <FiguresChanged changes={[]} onFresh={() => {}} /> }]);

  expect(await screen.findByText('合计和明细不变，其他内容有变动')).toBeVisible();
});
