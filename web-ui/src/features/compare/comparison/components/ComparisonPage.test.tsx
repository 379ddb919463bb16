import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepViews, viewsKey } from '@/shared/lib/views';
import { centreRow } from '../../../../../tests/centreRow';
import { analyst, compares } from '../../../../../tests/comparison';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { comparisonRoutes } from '../routes';

const incomplete = centreRow({
  slug: 'xiangyang',
  name: '向阳之家',
  positioning: 'disability',
  floorAreaM2: 1150,
  visits: 3208,
  value: 3208,
  rank: null,
  rankOf: null,
  rankWithheld: 'incomplete',
  completeness: 0.63,
});
const missing = centreRow({
  slug: 'zhuli',
  name: '竹里社区服务中心',
  hasData: false,
  visits: 0,
  value: null,
  rank: null,
  rankOf: null,
  rankWithheld: 'no-data',
  completeness: null,
  verifiability: null,
});

const at = (query = '') => `/comparison?chart=false${query}`;
const row = (name: string) => screen.findByRole('row', { name: new RegExp(name) });

afterEach(() => localStorage.clear());

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

  it('keeps choices under a name, without the period, and takes them up again', async () => {
    compares([centreRow()]);
    renderAt(at('&period=2026-Q3&measure=people&band=small'), comparisonRoutes, analyst);
    await userEvent.click(await screen.findByRole('button', { name: '视图' }));
    await userEvent.type(await screen.findByLabelText('给当前筛选起个名字'), '小中心人数{Enter}');
    const [kept] = Object.keys(localStorage).filter(key => key.endsWith('/comparison'));
    expect(JSON.parse(localStorage.getItem(kept ?? '') ?? '')).toEqual([
      { name: '小中心人数', filters: { measure: 'people', band: 'small' } },
    ]);
  });

  it('takes up what was kept, in the period that is shown', async () => {
    const { user, organisation } = analyst;
    const key = viewsKey(user.id, `${organisation.kind}:${organisation.slug}`, 'comparison');
    keepViews(key, [{ name: '小中心人数', filters: { measure: 'people', band: 'small' } }]);
    const asked = compares([centreRow()]);
    renderAt(at('&period=2026-Q3&district=浦东新区'), comparisonRoutes, analyst);
    await userEvent.click(await screen.findByRole('button', { name: '视图' }));
    await userEvent.click(await screen.findByRole('button', { name: '小中心人数' }));
    await waitFor(() => expect(asked.at(-1)?.get('measure')).toBe('people'));
    expect(asked.at(-1)?.get('band')).toBe('small');
    expect(asked.at(-1)?.get('district')).toBeNull();
    expect(asked.at(-1)?.get('from')).toBe('2026-07-01');
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

  it('opens where the newest data is, which the server says', async () => {
    const asked = compares([centreRow()]);
    renderAt(at(), comparisonRoutes, analyst);
    await row('和风');
    expect(asked[0]?.get('from')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('人次，2026年10月');
    await userEvent.click(screen.getByRole('button', { name: '前一期间' }));
    await waitFor(() => expect(asked.at(-1)?.get('from')).toBe('2026-09-01'));
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

  it('keeps all filters but the period behind one button that counts them, for narrow screens', async () => {
    compares([centreRow()]);
    renderAt(at('&period=2026-Q3&measure=people&q=和风'), comparisonRoutes, analyst);
    const toggle = await screen.findByRole('button', { name: '筛选（2）' });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    const panel = document.getElementById(toggle.getAttribute('aria-controls') ?? '');
    expect(panel).toContainElement(screen.getByRole('searchbox', { name: '中心名称' }));
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    expect(panel?.className).toContain('opened');
  });

  it('is found again as it was left, after a figure was opened', async () => {
    compares([centreRow()]);
    server.use(
      http.get('*/api/headquarters/comparison/hefeng/months', () =>
        HttpResponse.json({ slug: 'hefeng', name: '和风市民中心', nameEn: 'Hefeng', items: [] }),
      ),
      http.get('*/api/headquarters/comparison/hefeng/sensitive-lines', () =>
        HttpResponse.json({ slug: 'hefeng', name: '和风市民中心', nameEn: 'Hefeng', items: [] }),
      ),
      http.get('*/api/headquarters/comparison/hefeng/sessions', () =>
        HttpResponse.json({ items: [], nextCursor: null }),
      ),
    );
    const chosen = at('&period=2026-Q3&per=area&q=和风&sort=area&order=asc');
    const { router } = renderAt(chosen, comparisonRoutes, analyst);
    await row('和风');
    window.scrollY = 640;
    window.dispatchEvent(new Event('scroll'));
    const scrolled = vi.spyOn(window, 'scrollTo').mockReturnValue();
    await userEvent.click(within(await row('和风')).getByRole('link', { name: '和风市民中心' }));
    await userEvent.click(await screen.findByRole('link', { name: /全部中心/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/comparison'));
    const search = new URLSearchParams(router.state.location.search);
    expect(Object.fromEntries(search)).toMatchObject({ per: 'area', q: '和风', sort: 'area', order: 'asc' });
    await waitFor(() => expect(scrolled).toHaveBeenCalledWith(0, 640));
    window.scrollY = 0;
  });

  it('leads from a period without data to the latest month that has some', async () => {
    const asked = compares([missing], { withData: 0, visits: 0, lastMonthWithData: '2026-01-01' });
    renderAt(at('&period=2026-11'), comparisonRoutes, analyst);
    await userEvent.click(await screen.findByRole('button', { name: '最近有数据的是 2026年1月 →' }));
    await waitFor(() => expect(asked.at(-1)?.get('to')).toBe('2026-01-31'));
    expect(window.location.search).toContain('period=2026-01');
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

  it('takes everything from the address and puts every choice into it', async () => {
    const asked = compares([centreRow()]);
    renderAt(
      at(
        '&period=2026-01-05..2026-02-11&measure=sessions-held&per=hour&band=large&q=和风&sort=area&order=asc',
      ),
      comparisonRoutes,
      analyst,
    );
    await row('和风');
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      from: '2026-01-05',
      to: '2026-02-11',
      measure: 'sessions-held',
      per: 'hour',
      band: 'large',
      q: '和风',
      sort: 'area',
      order: 'asc',
    });
    await userEvent.click(screen.getByRole('button', { name: '后一期间' }));
    await waitFor(() => expect(window.location.search).toContain('period=2026-02-12..2026-03-21'));
    const exported: string[] = [];
    server.use(
      http.get('*/api/headquarters/comparison/export', ({ request }) => {
        exported.push(new URL(request.url).search);
        return HttpResponse.json({ status: 413 }, { status: 413 });
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: '导出 CSV' }));
    await waitFor(() => expect(exported[0]).toContain('format=csv'));
    expect(exported[0]).toContain('measure=sessions-held');
    expect(exported[0]).toContain('from=2026-02-12');
  });

  it('sorts by keyboard and tells how it is sorted', async () => {
    const asked = compares([centreRow()]);
    renderAt(at(), comparisonRoutes, analyst);
    await row('和风');
    screen.getByRole('button', { name: '按完整度排序' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(asked.at(-1)?.get('sort')).toBe('completeness'));
    expect(screen.getByRole('columnheader', { name: /完整度/ })).toHaveAttribute('aria-sort', 'descending');
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
      '/comparison/hefeng?from=2026-07-01&to=2026-09-30',
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
