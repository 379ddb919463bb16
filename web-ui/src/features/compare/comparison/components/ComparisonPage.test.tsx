import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { centreRow } from '../../../../../tests/centreRow';
import { analyst, at, compares, incomplete, missing, row } from '../../../../../tests/comparison';
import { renderAt } from '../../../../../tests/render';
import { comparisonRoutes } from '../routes';

describe('the comparison', () => {
  it('says what holds for all, and keeps missing apart from zero', async () => {
    compares([centreRow(), incomplete, missing]);
    renderAt(at('&period=2026-Q3'), comparisonRoutes, analyst);
    expect(
      await screen.findByText(/113 个中心 · 合计 482,906 人次（不含敏感服务） · 完整度中位数 97%/),
    ).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('人次，2026年第三季度');
    const lost = await row('竹里');
    expect(lost).toHaveTextContent('无数据');
    expect(within(lost).queryByText('0')).toBeNull();
  });

  it('begins with what is compared and the place it gives: a telephone shows no more', async () => {
    compares([centreRow()]);
    renderAt(at('&period=2026-Q3'), comparisonRoutes, analyst);
    await row('和风');
    const heads = screen.getAllByRole('columnheader').map(head => head.textContent?.replace(/[↓↑↕]/g, ''));
    expect(heads.slice(0, 3)).toEqual(['中心', '人次', '同组位置']);
    expect(heads.slice(-3)).toEqual(['区', '定位', '面积']);
  });

  it('marks a centre that is suspended', async () => {
    compares([centreRow({ suspended: true })]);
    renderAt(at('&period=2026-Q3'), comparisonRoutes, analyst);
    expect(within(await row('和风')).getByText('已暂停')).toBeVisible();
  });

  it('shows what is not closed beside the figure, never inside', async () => {
    compares([centreRow({ visitsNotClosed: 35 })], { visitsNotClosed: 35 });
    renderAt(at('&period=2026-Q3'), comparisonRoutes, analyst);
    const line = await row('和风');
    expect(within(line).getByRole('link', { name: '41,882' })).toBeVisible();
    expect(line).toHaveTextContent('另有未结场 35 人次');
    expect(screen.getByText(/合计 482,906 人次.*另有未结场 35 人次，不计入/)).toBeVisible();
  });

  it('says of all centres how many have data, not of those that are loaded', async () => {
    compares([centreRow(), missing]);
    renderAt('/comparison?period=2026-Q3', comparisonRoutes, analyst);
    expect(await screen.findByText('人次（有数据的 112 个中心，图中 1 个）')).toBeVisible();
  });

  it('says of all centres how many are incomplete, and names the first of them', async () => {
    compares([centreRow(), incomplete]);
    renderAt(at('&period=2026-Q3'), comparisonRoutes, analyst);
    expect(await screen.findByText(/7 个中心完整度低于 80%，不参与排名（向阳之家等）/)).toBeVisible();
  });

  it('says why a figure has no place: too few days, or nobody to compare with', async () => {
    compares([
      centreRow({ rank: null, rankOf: null, rankWithheld: 'few-days', openDays: 1, completeness: 1 }),
      centreRow({ slug: 'b', name: '滨江之家', rank: null, rankOf: null, rankWithheld: 'alone' }),
    ]);
    renderAt(at('&period=2026-Q3'), comparisonRoutes, analyst);
    await userEvent.hover(within(await row('和风')).getByText('不参与'));
    expect(await screen.findByText(/期间内只开放 1 天，天数太少/)).toBeInTheDocument();
    await userEvent.hover(within(await row('滨江')).getByText('不参与'));
    expect(await screen.findByText('同一规模里没有其他可以比较的中心')).toBeInTheDocument();
  });

  it('ranks what is complete, and shows what is not without a rank', async () => {
    compares([centreRow(), incomplete]);
    renderAt(at(), comparisonRoutes, analyst);
    expect(await row('和风')).toHaveTextContent('2 / 14');
    const pale = await row('向阳之家');
    expect(pale).toHaveTextContent('3,208');
    expect(pale).toHaveTextContent('不参与');
    await userEvent.hover(within(pale).getByText('不参与'));
    expect(await screen.findByText(/完整度 63%，低于 80%/)).toBeInTheDocument();
  });

  it('warns of what should not be compared, and offers to divide by area', async () => {
    const asked = compares([centreRow(), incomplete, missing]);
    renderAt(at(), comparisonRoutes, analyst);
    expect(await screen.findByText(/所列中心定位不同（残障 1 · 综合 1）/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '改为每百平方米' }));
    await waitFor(() => expect(asked.at(-1)?.get('per')).toBe('area'));
    await waitFor(() => expect(window.location.search).toContain('per=area'));
  });

  it('says why people cannot be counted in any other period', async () => {
    compares([centreRow({ people: null, value: null })], { peopleCounted: false });
    renderAt(at('&period=2026-01-05..2026-02-11&measure=people'), comparisonRoutes, analyst);
    expect(await screen.findByText(/任意期间不能相加得出/)).toBeVisible();
  });

  it('opens a figure down to its months and sessions', async () => {
    compares([centreRow()]);
    renderAt(at('&period=2026-Q3'), comparisonRoutes, analyst);
    const line = await row('和风');
    expect(within(line).getByRole('link', { name: '41,882' })).toHaveAttribute(
      'href',
      '/comparison/hefeng?from=2026-07-01&to=2026-09-30&chart=false',
    );
  });

  it('draws the rows as bars that open their centre, and says names as text, never as markup', async () => {
    compares([centreRow({ name: '<b>&' }), incomplete]);
    const { router } = renderAt('/comparison?period=2026-Q3', comparisonRoutes, analyst);
    const chart = await screen.findByRole('img', { name: '人次（有数据的 112 个中心，图中 2 个）' });
    const drawn = within(chart).getByText('<b>&');
    await userEvent.hover(drawn);
    expect(await screen.findByRole('tooltip', { hidden: true })).toHaveTextContent('<b>&41,882');
    await userEvent.click(drawn);
    await waitFor(() => expect(router.state.location.pathname).toBe('/comparison/hefeng'));
  });
});
