import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isPrinted, print, printed } from '../../../../../tests/paper';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';
import { timetableRoutes } from '../routes';

const nothing = { items: [], nextCursor: null };

beforeEach(() => {
  server.use(
    http.get('*/api/centre/sessions', () =>
      HttpResponse.json({ items: [aSession({ day: '2027-01-05' })], nextCursor: null }),
    ),
    http.get('*/api/centre/days/unstated', () => HttpResponse.json({ count: 0, days: [], earlier: false })),
    http.get('*/api/centre/spaces', () => HttpResponse.json(nothing)),
    http.get('*/api/centre/programmes', () => HttpResponse.json(nothing)),
  );
});
afterEach(printed);

it.each(['week', 'list'])('has its sessions on paper: as a %s', async view => {
  renderAt(`/timetable?view=${view}&week=2027-01-06`, timetableRoutes);
  expect(isPrinted(await screen.findByRole('button', { name: /睦邻合唱团/ }))).toBe(true);
  expect(isPrinted(screen.getByRole('button', { name: '新增场次' }))).toBe(false);
});

it('is a table on paper, whose days stand on top of every page', async () => {
  renderAt('/timetable?week=2027-01-06', timetableRoutes);
  await screen.findByRole('button', { name: /睦邻合唱团/ });
  print();
  expect(screen.getAllByRole('columnheader')).toHaveLength(7);
  expect(screen.getByRole('columnheader', { name: /01-05/ })).toHaveTextContent('1');
  expect(isPrinted(screen.getByRole('button', { name: /睦邻合唱团/ }))).toBe(true);
});

it('says on paper which week it is, with its year', async () => {
  renderAt('/timetable?week=2027-01-06', timetableRoutes);
  await screen.findByRole('button', { name: /睦邻合唱团/ });
  expect(screen.queryByText('2027-01-04 至 2027-01-10', { ignore: 'button' })).toBeNull();
  print();
  expect(isPrinted(screen.getByText('2027-01-04 至 2027-01-10', { ignore: 'button' }))).toBe(true);
});
