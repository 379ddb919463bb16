import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { occupancyRoutes } from './routes';

const hall = {
  id: 'hall',
  name: '多功能厅',
  openMinutes: 14_400,
  usedMinutes: 4_350,
  share: 4_350 / 14_400,
  sessions: 41,
  bookings: 3,
  noShows: 1,
  guests: 86,
};
const closed = {
  ...hall,
  id: 'closed',
  name: '旧楼',
  openMinutes: 0,
  usedMinutes: 0,
  share: null,
  sessions: 0,
};
const all = {
  from: '2026-11-01',
  to: '2026-11-25',
  spaces: 2,
  openMinutes: 14_400,
  usedMinutes: 4_350,
  share: 4_350 / 14_400,
  sessions: 41,
  placeless: 7,
  bookings: 3,
  noShows: 1,
  guests: 86,
};

function answers(total: object = all): string[] {
  const asked: string[] = [];
  server.use(
    http.get('*/api/centre/space-use', ({ request }) => {
      asked.push(new URL(request.url).searchParams.toString());
      return HttpResponse.json({ items: [hall, closed], nextCursor: null });
    }),
    http.get('*/api/centre/space-use/total', () => HttpResponse.json(total)),
  );
  return asked;
}

it('says the share of the hours, and none where a space could not be used', async () => {
  answers();
  renderAt('/space-use', occupancyRoutes);
  const row = within(await screen.findByRole('row', { name: /多功能厅/ }));
  expect(row.getByText('30%')).toBeVisible();
  expect(row.getByText('72.5')).toBeVisible();
  expect(within(screen.getByRole('row', { name: /旧楼/ })).getByText('—')).toBeVisible();
  expect(await screen.findByText('72.5 / 240 小时')).toBeVisible();
  expect(screen.getByRole('link', { name: '查看这些场次' })).toHaveAttribute(
    'href',
    expect.stringContaining('space=none'),
  );
});

it('asks for the whole of another month', async () => {
  const asked = answers();
  renderAt('/space-use', occupancyRoutes);
  await screen.findByRole('row', { name: /多功能厅/ });
  await userEvent.click(screen.getByRole('combobox', { name: /月份|本月/ }));
  await userEvent.click(await screen.findByTitle('2026-02'));
  await expect.poll(() => asked.at(-1)).toBe('from=2026-02-01&to=2026-02-28&limit=100');
});

it('says so where no day of the month is over', async () => {
  answers({ ...all, to: null });
  renderAt('/space-use', occupancyRoutes);
  expect(await screen.findByText('这个月还没有过完的日子。')).toBeVisible();
});
