import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { anew, at, list, query } from '../../../../tests/rows';
import { Problem } from '../../api/problem';

beforeEach(anew);

describe('with many', () => {
  it('does one after another, says how many of how many, and keeps chosen what was refused', async () => {
    const { router } = at('/rows?chosen=r0,r1,r3');
    list.bulk = async each => {
      list.runs.push(each.id);
      if (each.id === 'r1') throw new Problem(409, { title: '锁住了', detail: '正在使用' });
    };
    const bar = await screen.findByRole('region', { name: '批量操作' });
    expect(within(bar).getByText('已选 3 条')).toBeVisible();
    await userEvent.click(within(bar).getByRole('button', { name: '重试（3）' }));
    await within(bar).findByText(/已完成 2 \/ 3，其余仍处于选中状态/);
    expect(list.runs).toEqual(['r0', 'r1', 'r3']);
    expect(within(bar).getByRole('listitem')).toHaveTextContent('行1 正在使用');
    await waitFor(() => expect(router.state.location.search).toBe('?chosen=r1'));
  });

  it('says how far it is while it runs, and stops where it is told to', async () => {
    at('/rows?chosen=r0,r1,r3');
    let go = () => {};
    list.bulk = each =>
      new Promise(resolve => {
        list.runs.push(each.id);
        go = resolve;
      });
    const bar = await screen.findByRole('region', { name: '批量操作' });
    await userEvent.click(within(bar).getByRole('button', { name: '重试（3）' }));
    expect(within(bar).getByRole('status')).toHaveTextContent('重试：已完成 0 / 3');
    await act(async () => go());
    expect(within(bar).getByRole('status')).toHaveTextContent('重试：已完成 1 / 3');
    await userEvent.click(within(bar).getByRole('button', { name: '停在这里' }));
    await act(async () => go());
    await within(bar).findByText(/已完成 2 \/ 3，其余仍处于选中状态/);
    expect(list.runs).toEqual(['r0', 'r1']);
    expect(within(bar).getByText('已选 1 条')).toBeVisible();
  });

  it('asks before what cannot be undone, and does it only with those it can be done with', async () => {
    at('/rows');
    await userEvent.click(await screen.findByRole('checkbox', { name: '选择已显示的全部' }));
    await waitFor(() => expect(query().get('chosen')).toBe('r0,r1,r2,r3'));
    await userEvent.click(screen.getByRole('button', { name: '删单（2）' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('不能恢复')).toBeInTheDocument();
    expect(list.runs).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: /删\s?单/ }));
    await waitFor(() => expect(list.runs).toEqual(['r1', 'r3']));
  });
});
