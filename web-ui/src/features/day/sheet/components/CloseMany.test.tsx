import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { changed, open, setSheet, sheet } from '../../../../../tests/sheet';

beforeEach(setSheet);

it('closes many, those with nobody in so many words, and says that the day is recorded', async () => {
  changed('s1', { visits: 12 });
  changed('s3', { state: 'cancelled' });
  open();
  await userEvent.click(await screen.findByRole('checkbox', { name: '结场：太极晨练 9:00' }));
  await userEvent.click(screen.getByRole('checkbox', { name: '结场：睦邻合唱团 10:00' }));
  await userEvent.click(screen.getByRole('button', { name: '结场 2 场' }));
  const asked = await screen.findByRole('dialog');
  expect(asked).toHaveTextContent('其中 1 场以 0 人次结场，表示举办了、但无人到场：10:00 睦邻合唱团');
  await userEvent.click(within(asked).getByRole('button', { name: '结场 2 场' }));
  expect(await screen.findByText('2 / 2 已结场')).toBeVisible();
  expect(sheet.closed).toEqual([
    ['s1', { nobodyCame: false }],
    ['s2', { nobodyCame: true }],
  ]);
  await waitFor(() => expect(screen.getByText(/这一天的场次都已结场或取消/)).toBeVisible());
  expect(screen.getByRole('button', { name: '撤销这 2 场的结场' })).toBeVisible();
});
