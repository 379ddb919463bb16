import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { catalogueRoutes } from '../routes';

it('says of each link of an activity where it leads', async () => {
  server.use(
    http.get('*/api/centre/programmes', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/centre/activities', () =>
      HttpResponse.json({
        items: [
          {
            ...{ id: 'a1', title: '书法', programmeId: 'p1', programme: '文化' },
            ...{ ageMin: null, ageMax: null, targetGroups: [], leaderKind: null, leader: null, about: null },
            ...{ publishedAt: null, externalId: null, version: 1 },
          },
        ],
        nextCursor: null,
      }),
    ),
  );
  renderAt('/activities', catalogueRoutes);
  const row = within(await screen.findByRole('row', { name: /书法/ }));
  const registration = row.getByRole('link', { name: '查看报名 书法' });
  expect(registration).toHaveTextContent('查看报名');
  expect(registration).toHaveAttribute('href', '/activities/a1/registration');
  expect(row.getByRole('link', { name: '查看场次 书法' })).toHaveTextContent('查看场次');
});
