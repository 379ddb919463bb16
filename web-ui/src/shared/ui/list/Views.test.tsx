import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { manager } from '../../../../tests/render';
import { anew, at, shown } from '../../../../tests/rows';

beforeEach(anew);

describe('views', () => {
  it('are kept for this person at this organisation without what was typed, applied and removed', async () => {
    at('/rows?q=1&kind=odd');
    await userEvent.click(await screen.findByRole('button', { name: '视图' }));
    await userEvent.type(await screen.findByLabelText('给当前筛选起个名字'), '单数');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(Object.entries(localStorage).filter(([key]) => key.startsWith('hearth-view/'))).toEqual([
      [
        `hearth-view/${manager.user.id}/centre%3Ahefeng/rows`,
        JSON.stringify([{ name: '单数', filters: { kind: 'odd' } }]),
      ],
    ]);
    await userEvent.click(screen.getByRole('button', { name: '清除筛选' }));
    await waitFor(() => expect(shown()).toEqual(['行0', '行1', '行2', '行3']));
    await userEvent.click(screen.getByRole('button', { name: '视图' }));
    await userEvent.click(await screen.findByRole('button', { name: '单数' }));
    await waitFor(() => expect(shown()).toEqual(['行1', '行3', '行5', '行7']));
    await userEvent.click(await screen.findByRole('button', { name: '视图：单数' }));
    await userEvent.click(await screen.findByRole('button', { name: '删除视图单数' }));
    expect(Object.keys(localStorage).filter(key => key.startsWith('hearth-view/'))).toEqual([]);
  });
});
