import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anOccupied, aSpace, DAY, occupationsOf } from '../../../../../tests/occupied';
import { isPrinted, print, printed } from '../../../../../tests/paper';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { timelineRoutes } from '../routes';

const tai = anOccupied({ endsAt: `${DAY}T01:15:00Z`, endsLocal: '09:15' });

beforeEach(() => {
  const list = (items: object[]) => HttpResponse.json({ items, nextCursor: null });
  server.use(
    http.get('*/api/centre/occupations', ({ request }) =>
      HttpResponse.json(occupationsOf(request.url, [tai])),
    ),
    http.get('*/api/centre/spaces', () => list([aSpace()])),
    http.get('*/api/centre/programmes', () => list([])),
  );
});
afterEach(printed);

it.each(['day', 'week'])('has what lies in spaces on paper, and which days they are: of a %s', async view => {
  renderAt(`/timeline?day=${DAY}&view=${view}`, timelineRoutes);
  const bar = await screen.findByRole('button', { name: /太极晨练/ });
  expect(isPrinted(bar)).toBe(true);
  expect(screen.queryByText(/2027/, { ignore: 'button' })).toBeNull();
  print();
  expect(isPrinted(screen.getByText(/2027.*8.*2|2027-08-02 至 2027-08-08/, { ignore: 'button' }))).toBe(true);
  expect(isPrinted(screen.getByRole('link', { name: /预约.*多功能厅|多功能厅.*预约/ }))).toBe(false);
});

it('says a day in words besides on paper: a short bar does not hold its name', async () => {
  renderAt(`/timeline?day=${DAY}`, timelineRoutes);
  await screen.findByRole('button', { name: /太极晨练/ });
  expect(screen.queryByRole('heading', { name: '多功能厅' })).toBeNull();
  print();
  const section = screen.getByRole('heading', { name: '多功能厅' }).parentElement as HTMLElement;
  expect(within(section).getByRole('listitem')).toHaveTextContent('09:00–09:15 太极晨练 · 健康');
});
