import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { centreRow } from '../../../../../tests/centreRow';
import { analyst, at, compares, incomplete, row } from '../../../../../tests/comparison';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { comparisonRoutes } from '../routes';

beforeEach(() => {
  const nothing = { slug: 'hefeng', name: '和风市民中心', nameEn: 'Hefeng', items: [], nextCursor: null };
  server.use(http.get('*/api/headquarters/comparison/hefeng/:what', () => HttpResponse.json(nothing)));
});

/** What an address asks for. */
const asked = (link: HTMLElement) => {
  const [, search = ''] = (link.getAttribute('href') ?? '').split('?');
  return Object.fromEntries(new URLSearchParams(search));
};

it('takes what was chosen along to a centre, in the address', async () => {
  compares([centreRow()]);
  renderAt(at('&period=2026-Q3&measure=people&sort=area&q=和风'), comparisonRoutes, analyst);
  const link = within(await row('和风')).getByRole('link', { name: '和风市民中心' });
  expect(asked(link)).toEqual({
    from: '2026-07-01',
    to: '2026-09-30',
    measure: 'people',
    sort: 'area',
    q: '和风',
    chart: 'false',
  });
});

it('leads back from an address that was sent to just that comparison, and to the days chosen since', async () => {
  compares([centreRow()]);
  const sent = '/comparison/hefeng?from=2026-07-01&to=2026-09-30&measure=people&sort=area&q=和风';
  renderAt(sent, comparisonRoutes, analyst);
  const back = await screen.findByRole('link', { name: '全部中心' });
  expect(asked(back)).toEqual({ measure: 'people', sort: 'area', q: '和风', period: '2026-Q3' });
  await userEvent.click(screen.getByRole('button', { name: '前一期间' }));
  await waitFor(() => expect(asked(back).period).toBe('2026-Q2'));
  expect(asked(screen.getByRole('link', { name: '比较' }))).toEqual(asked(back));
});

it('says of hours open what they are and where they come from, and of how many days', async () => {
  const closing = { openDays: 88, closedDays: 3, hoursOpen: 704, value: 704 };
  compares([centreRow(closing), incomplete], { incomplete: 1 });
  renderAt(at('&period=2026-Q3&measure=hours-open'), comparisonRoutes, analyst);
  expect(await row('和风')).toHaveTextContent('70488 个开放日');
  expect(screen.getByText(/^开放小时来自开放时间，不来自签到/)).toBeVisible();
});

it('says of a centre how many hours it was open, and nothing of days that are not over', async () => {
  compares([centreRow({ openDays: 88, closedDays: 3, hoursOpen: 704 })]);
  const { unmount } = renderAt('/comparison/hefeng?from=2026-07-01&to=2026-09-30', comparisonRoutes, analyst);
  expect(await screen.findByText('704')).toBeVisible();
  expect(screen.getByText('88 个开放日')).toBeVisible();
  unmount();

  compares([centreRow({ openDays: 0, closedDays: 0, hoursOpen: 0 })]);
  renderAt('/comparison/hefeng?from=2027-07-01&to=2027-09-30', comparisonRoutes, analyst);
  expect(await screen.findByText('期间里还没有过完的开放日')).toBeVisible();
});

it('names nobody as left out of places where there are none', async () => {
  compares([centreRow({ rank: null, rankWithheld: 'not-ranked', positioning: null })], { incomplete: 7 });
  renderAt(at('&period=2026-Q3&measure=closed-days'), comparisonRoutes, analyst);
  await row('和风');
  expect(screen.queryByText(/不参与排名/)).toBeNull();
});
