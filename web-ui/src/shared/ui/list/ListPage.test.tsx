import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anew, at, list, shown } from '../../../../tests/rows';

beforeEach(anew);
afterEach(() => vi.unstubAllGlobals());

describe('a list', () => {
  it('says in the address what narrows it, with a tag for each, and back undoes it', async () => {
    const { router } = at('/rows?kind=odd');
    expect(await screen.findByText('行1')).toBeVisible();
    expect(shown()).toEqual(['行1', '行3', '行5', '行7']);
    await userEvent.click(screen.getByRole('button', { name: '去掉筛选：种类 单' }));
    await waitFor(() => expect(shown()).toEqual(['行0', '行1', '行2', '行3']));
    await waitFor(() => expect(router.state.location.search).toBe(''));
    expect(window.location.search).toBe('');
    window.history.back();
    await waitFor(() => expect(shown()).toEqual(['行1', '行3', '行5', '行7']));
    expect(window.location.search).toBe('?kind=odd');
  });

  it('teaches when it is empty and says so when nothing matches', async () => {
    at('/rows?q=nobody');
    expect(await screen.findByText('没有符合的')).toBeVisible();
    expect(screen.queryByText('还没有')).toBeNull();
  });

  it('keeps the old rows until the new ones have come', async () => {
    at('/rows');
    expect(await screen.findByText('行0')).toBeVisible();
    let go = () => {};
    list.hold = new Promise(resolve => {
      go = resolve;
    });
    await userEvent.type(screen.getByLabelText('查找'), '11');
    await waitFor(() => expect(list.asked.at(-1)).toMatch(/^11? null 0$/));
    expect(screen.getByText('行0')).toBeVisible();
    expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'true');
    await act(async () => go());
    await waitFor(() => expect(screen.queryByText('行0')).toBeNull());
    expect(screen.getByText('行11')).toBeVisible();
    expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'false');
  });

  it('comes back as far down as one was', async () => {
    at('/rows?rows=9');
    await waitFor(() => expect(shown()).toHaveLength(12));
    expect(list.asked).toEqual([' null 0', ' null 4', ' null 8']);
  });

  it('opens the record of its address though it is not among the rows, and closes without an entry for it', async () => {
    const { router } = at('/rows?open=r11');
    expect(await screen.findByText('行0')).toBeVisible();
    await waitFor(() => expect(screen.getByTestId('open')).toHaveTextContent('行11'));
    await userEvent.click(screen.getByRole('button', { name: 'close' }));
    await waitFor(() => expect(screen.getByTestId('open')).toHaveTextContent('closed'));
    expect(router.state.location.search).toBe('');
    await userEvent.click(screen.getByRole('button', { name: '编辑 行2' }));
    await waitFor(() => expect(screen.getByTestId('open')).toHaveTextContent('行2'));
    expect(router.state.location.search).toBe('?open=r2');
  });

  it('does not change under an open form what that form is of', async () => {
    at('/rows?open=r0');
    await waitFor(() => expect(screen.getByTestId('open')).toHaveTextContent('行0'));
    await userEvent.click(screen.getByRole('button', { name: '编辑 行2' }));
    await userEvent.type(screen.getByLabelText('查找'), '3');
    await waitFor(() => expect(shown()).toEqual(['行3']));
    expect(screen.getByTestId('open')).toHaveTextContent('行0');
  });

  it('says that a record is gone', async () => {
    at('/rows?open=r99');
    expect(await screen.findByText('行0')).toBeVisible();
    await waitFor(() => expect(screen.getByTestId('open')).toHaveTextContent('closed'));
    expect(await screen.findByText('这条记录已经不在了')).toBeInTheDocument();
  });
});

describe('on a telephone', () => {
  it('draws rows as cards that say their columns', async () => {
    vi.stubGlobal('matchMedia', () => ({
      matches: true,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }));
    at('/rows?kind=even');
    const cards = await screen.findByRole('list', { name: '清单' });
    expect(screen.queryByRole('table')).toBeNull();
    const [first] = await within(cards).findAllByRole('listitem');
    expect(first).toHaveTextContent('行0种类even编辑');
  });
});
