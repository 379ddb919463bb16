import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepViews, viewsKey } from '@/shared/lib/views';
import { centreRow } from '../../../../../tests/centreRow';
import { analyst, at, compares, missing, row } from '../../../../../tests/comparison';
import { print, printed } from '../../../../../tests/paper';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { comparisonRoutes } from '../routes';

afterEach(() => localStorage.clear());

describe('what is chosen over the comparison', () => {
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

  it('opens where the newest data is, which the server says', async () => {
    const asked = compares([centreRow()]);
    renderAt(at(), comparisonRoutes, analyst);
    await row('和风');
    expect(asked[0]?.get('from')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('人次，2026年10月');
    await userEvent.click(screen.getByRole('button', { name: '前一期间' }));
    await waitFor(() => expect(asked.at(-1)?.get('from')).toBe('2026-09-01'));
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

  it('says that the filters leave nothing with data, and gives them up', async () => {
    const none = { centres: 36, withData: 0, visits: 0, lastMonthWithData: '2026-01-01' };
    const asked = compares([missing], none);
    renderAt(at('&period=2026-01&band=large'), comparisonRoutes, analyst);
    const said = await screen.findByText(/筛选出的 36 个中心在这段时间都没有数据/);
    expect(screen.queryByText(/最近有数据的是/)).toBeNull();
    await userEvent.click(within(said).getByRole('button', { name: '清除筛选' }));
    await waitFor(() => expect(asked.at(-1)?.get('band')).not.toBe('large'));
    expect(asked.at(-1)?.get('from')).toBe('2026-01-01');
  });

  it.each(['xyz', '2026-02-11..2026-01-05'])(
    'says of %s that it is no period, and what is shown',
    async given => {
      compares([centreRow()]);
      renderAt(at(`&period=${given}`), comparisonRoutes, analyst);
      expect(await screen.findByText(`地址里的期间“${given}”不对，现在显示的是2026年10月。`)).toBeVisible();
    },
  );

  it('gives a file that is called after its period', async () => {
    compares([centreRow()]);
    const names: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file');
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    server.use(http.get('*/api/headquarters/comparison/export', () => new HttpResponse('x')));
    renderAt(at('&period=2026-Q3'), comparisonRoutes, analyst);
    await userEvent.click(await screen.findByRole('button', { name: '导出 CSV' }));
    await waitFor(() => expect(names[0]).toMatch(/^中心比较 2026-Q3 /));
    vi.restoreAllMocks();
  });

  it('says on paper what centres are left out, and prints no filter', async () => {
    compares([centreRow()]);
    renderAt(at('&period=2026-Q3&band=large&q=和风'), comparisonRoutes, analyst);
    await row('和风');
    expect(document.querySelector('[data-paper="across"]')).not.toBeNull();
    print();
    expect(screen.getByText('>3,000、“和风”')).toBeVisible();
    printed();
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

  it('sorts by a press on the words of a column, which say what they mean where one points at them', async () => {
    const asked = compares([centreRow()]);
    renderAt(at(), comparisonRoutes, analyst);
    await row('和风');
    const head = within(screen.getByRole('columnheader', { name: /面积/ }));
    await userEvent.hover(head.getByText('面积'));
    expect(await screen.findByText(/^期间内按当时面积的平均/)).toBeInTheDocument();
    await userEvent.click(head.getByText('面积'));
    await waitFor(() => expect(asked.at(-1)?.get('sort')).toBe('area'));
    expect(screen.getByRole('columnheader', { name: /面积/ })).toHaveAttribute('aria-sort', 'descending');
  });
});
