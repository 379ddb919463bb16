import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAt } from '../../../tests/render';
import { Titles } from './Facts';

it('counts every activity, also those of one title, which share a line', async () => {
  const titles = Array.from({ length: 60 }, (_, index) => `活动 ${index % 39}`);
  renderAt('/', [{ path: '/', element: <Titles titles={titles} /> }]);
  expect(await screen.findByRole('button', { name: '显示全部 60 项' })).toBeVisible();
});
