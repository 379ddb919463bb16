import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { renderAt } from '../../../tests/render';
import { server } from '../../../tests/server';
import { useListSpaces } from '../api/generated/centre-day-catalogue/centre-day-catalogue';
import { getMe } from '../api/generated/me/me';
import { showOrganisation } from '../api/organisation';
import { Elsewhere } from './Elsewhere';

const messages = {
  'zh-CN': { title: '已切换到其他机构', detail: '您已切换到“向阳之家”，这个页面显示的还是另一家机构。' },
  en: { title: 'Switched', detail: 'You have switched to “Xiangyang Home”.' },
};

function Page() {
  useListSpaces({ limit: 1 });
  return <Elsewhere />;
}

beforeEach(() => void showOrganisation('hefeng'));

it('says in every request what it shows, but not where it asks who is here', async () => {
  const said: (string | null)[] = [];
  server.use(
    http.get('*/api/centre/spaces', ({ request }) => {
      said.push(request.headers.get('Hearth-Organisation'));
      return HttpResponse.json({ items: [], nextCursor: null });
    }),
    http.get('*/api/me', ({ request }) => {
      said.push(request.headers.get('Hearth-Organisation'));
      return HttpResponse.json({});
    }),
  );
  renderAt('/', [{ path: '/', element: <Page /> }]);
  await waitFor(() => expect(said).toEqual(['hefeng']));
  await getMe();
  expect(said).toEqual(['hefeng', null]);
});

it('says where another window switched to, leads there or back, and goes on once the sign-in is back', async () => {
  let elsewhere = true;
  server.use(
    http.get('*/api/centre/spaces', () =>
      elsewhere
        ? HttpResponse.json(
            { type: 'https://hearth.dev/problems/other-organisation', status: 409, messages },
            { status: 409 },
          )
        : HttpResponse.json({ items: [], nextCursor: null }),
    ),
  );
  renderAt('/spaces', [{ path: '/spaces', element: <Page /> }]);
  const said = await screen.findByText(/您已切换到“向阳之家”/);
  await waitFor(() => expect(said).toBeVisible());
  expect(screen.getByRole('link', { name: '前往切换后的机构' })).toHaveAttribute('href', '/');
  expect(screen.getByRole('link', { name: '切换回 和风市民中心' })).toHaveAttribute(
    'href',
    '/api/login?returnTo=%2Fspaces&organisation=hefeng',
  );

  elsewhere = false;
  const other = new BroadcastChannel('hearth-organisation');
  other.postMessage('hefeng');
  await waitFor(() => expect(screen.queryByText(/您已切换到“向阳之家”/)).not.toBeInTheDocument());
  other.close();
});

it('hears of another organisation opened in another window before anything is asked', async () => {
  server.use(http.get('*/api/centre/spaces', () => HttpResponse.json({ items: [], nextCursor: null })));
  renderAt('/spaces', [{ path: '/spaces', element: <Page /> }]);
  const other = new BroadcastChannel('hearth-organisation');
  other.postMessage('xiangyang');
  const said = await screen.findByText(/另一个窗口已切换到其他机构/);
  await waitFor(() => expect(said).toBeVisible());
  other.close();
});
