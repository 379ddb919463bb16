import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderAt } from '../../../tests/render';
import { Problem } from '../api/problem';
import { dropDrafts, WORK_ROOT } from '../lib/drafts';
import { Bell } from './Bell';
import { beginWork, type Look, openWork, type Progress } from './work';

let next: () => Progress;
const look: Look = { import: async () => next() };
const begin = () => beginWork({ kind: 'import', of: 'i1', label: '导入 日程.xlsx', to: '/imports/i1' });
const kept = () => Object.keys(sessionStorage).filter(key => key.startsWith(WORK_ROOT));

let person = 0;
beforeEach(() => {
  sessionStorage.clear();
  person += 1;
  openWork(`u${person}`, 'hefeng');
});

const show = () => renderAt('/', [{ path: '/', element: <Bell look={look} /> }]);
const bell = (said: RegExp) => screen.findByRole('button', { name: said });

describe('the bell', () => {
  it('is not there while nothing was begun, says how far work is, and tells when it is done', async () => {
    next = () => ({ state: 'running', share: 0.25 });
    show();
    expect(screen.queryByRole('button')).toBeNull();
    begin();
    expect(await bell(/后台任务 · 1 项进行中/)).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('progressbar', { hidden: true })).toHaveAttribute('value', '0.25'),
    );
    next = () => ({ state: 'done', share: 1 });
    expect(await bell(/后台任务 · 1 项已结束/)).toBeVisible();
    expect(await screen.findByText('导入 日程.xlsx：已完成')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '清除已结束的', hidden: true }));
    expect(screen.queryByRole('button', { name: /后台任务/ })).toBeNull();
  });

  it('says of many how many are done, and at the end how many are not', async () => {
    next = () => ({ state: 'running', share: 0.5, counts: { done: 24, failed: 1, all: 50 } });
    begin();
    show();
    expect(await screen.findByText('24 / 50、1 个没有完成')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { hidden: true })).toHaveAttribute('value', '0.5');
    next = () => ({ state: 'failed', share: 1, counts: { done: 48, failed: 2, all: 50 } });
    expect(await screen.findByText('导入 日程.xlsx：已完成 48 / 50、2 个没有完成')).toBeVisible();
    expect(screen.getByText('已完成 48 / 50、2 个没有完成')).toBeInTheDocument();
  });

  it('says of what was stopped that it was', async () => {
    next = () => ({ state: 'stopped', share: 1 });
    begin();
    show();
    expect(await screen.findByText('导入 日程.xlsx：已停止')).toBeVisible();
    expect(screen.getByText('已停止')).toBeInTheDocument();
  });

  it('is there again after a reload, and goes with the person', async () => {
    next = () => ({ state: 'running', share: null });
    begin();
    expect(kept()).toHaveLength(1);
    openWork('somebody else', 'hefeng');
    openWork(`u${person}`, 'hefeng');
    show();
    expect(await bell(/1 项进行中/)).toBeVisible();
    dropDrafts();
    expect(kept()).toEqual([]);
  });

  it('forgets what was deleted, and asks again after any other refusal', async () => {
    let asked = 0;
    next = () => {
      asked += 1;
      throw new Problem(asked < 2 ? 503 : 404, { title: '没有' });
    };
    begin();
    show();
    expect(await bell(/1 项进行中/)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
    expect(asked).toBe(2);
  });

  it('asks more and more seldom while nothing moves, often again once something does, and nothing where nobody looks', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    try {
      let asked = 0;
      let share = 0.2;
      next = () => {
        asked += 1;
        return { state: 'running', share };
      };
      begin();
      show();
      await screen.findByRole('button');
      const during = async (ms: number) => {
        const before = asked;
        await act(() => vi.advanceTimersByTimeAsync(ms));
        return asked - before;
      };
      expect(await during(120_000)).toBeLessThan(13);
      share = 0.4;
      expect(await during(30_000)).toBeGreaterThan(2);
      hidden.mockReturnValue(true);
      await during(20_000);
      expect(await during(120_000)).toBe(0);
      hidden.mockReturnValue(false);
      document.dispatchEvent(new Event('visibilitychange'));
      expect(await during(100)).toBe(1);
    } finally {
      hidden.mockRestore();
      vi.useRealTimers();
    }
  });
});
