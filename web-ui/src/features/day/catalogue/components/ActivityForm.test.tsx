import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { ActivityForm } from './ActivityForm';

const activity = {
  id: 'a1',
  title: '手作',
  programmeId: 'p1',
  programme: '残障服务',
  ageMin: null,
  ageMax: null,
  targetGroups: [],
  leaderKind: null,
  leader: null,
  about: null,
  publishedAt: null,
  externalId: null,
  version: 1,
};

const moved = {
  id: 'h1',
  act: 'change',
  object: 'activity',
  objectId: 'a1',
  title: '手作',
  subject: 's1',
  by: '周敏',
  at: '2026-11-22T01:00:00Z',
  reason: '',
  before: { title: '手工' },
  after: { title: '手作' },
};

it('says before it is saved that an activity with records stays in a sensitive programme', async () => {
  server.use(
    http.get('*/api/centre/activities/a1/history', () =>
      HttpResponse.json({ items: [moved], nextCursor: null }),
    ),
    http.get('*/api/centre/programmes', () =>
      HttpResponse.json({
        items: [
          { id: 'p1', name: '残障服务', sensitive: true, version: 1 },
          { id: 'p2', name: '常规服务', sensitive: false, version: 1 },
        ],
        nextCursor: null,
      }),
    ),
  );
  renderAt('/', [{ path: '/', element: <ActivityForm open of={activity} onClose={() => undefined} /> }]);
  expect(await screen.findByText('残障服务')).toBeVisible();
  expect(await screen.findByText('名称: 手工 → 手作')).toBeVisible();
  expect(screen.queryByText(/移进或移出敏感服务/)).toBeNull();

  await userEvent.click(screen.getByRole('combobox', { name: /服务板块/ }));
  await userEvent.click(await screen.findByText('常规服务'));

  expect(await screen.findByText(/移进或移出敏感服务/)).toBeVisible();
}, 20_000);
