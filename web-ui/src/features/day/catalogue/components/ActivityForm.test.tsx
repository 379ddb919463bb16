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
  externalId: null,
  version: 1,
};

it('says before it is saved that an activity with records stays in a sensitive programme', async () => {
  server.use(
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
  renderAt('/', [
    { path: '/', element: <ActivityForm open activity={activity} onClose={() => undefined} /> },
  ]);
  expect(await screen.findByText('残障服务')).toBeVisible();
  expect(screen.queryByText(/移进或移出敏感服务/)).toBeNull();

  await userEvent.click(screen.getByRole('combobox'));
  await userEvent.click(await screen.findByText('常规服务'));

  expect(await screen.findByText(/移进或移出敏感服务/)).toBeVisible();
}, 20_000);
