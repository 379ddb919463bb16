import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Occupied, OpenSpace } from '@/shared/api/generated/model';
import { anOccupied, aSpace, DAY, occupationsOf } from '../../../../../tests/occupied';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { timelineRoutes } from '../routes';

const lies = anOccupied();
const choir = anOccupied({
  id: 'b1',
  kind: 'booking',
  spaceId: 'tea',
  space: '茶室',
  title: '夕阳红合唱队',
  programmeId: null,
  programme: null,
  party: 'group',
  purpose: '排练',
  state: 'confirmed',
  version: 5,
});
const list = (items: object[]) => HttpResponse.json({ items, nextCursor: null });

let items: Occupied[];
let own: OpenSpace[];
let sent: { what: string; version: string | null; body: unknown }[];

beforeEach(() => {
  sessionStorage.clear();
  items = [lies, choir];
  own = [];
  sent = [];
  server.use(
    http.get('*/api/centre/occupations', ({ request }) =>
      HttpResponse.json(occupationsOf(request.url, items, { spaces: own })),
    ),
    http.get('*/api/centre/spaces', () => list([aSpace(), aSpace({ id: 'tea', name: '茶室' })])),
    http.get('*/api/centre/programmes', () => list([])),
    http.get('*/api/centre/sessions/:id', () =>
      HttpResponse.json({ id: 's1', activityId: 'a1', version: 3 }),
    ),
    http.put('*/api/centre/sessions/:id', async ({ params, request }) => {
      sent.push({
        what: `session ${params.id}`,
        version: request.headers.get('If-Match'),
        body: await request.json(),
      });
      return HttpResponse.json({ id: 's1', version: 4 });
    }),
  );
});

const bar = (name: RegExp) => screen.findByRole('button', { name });

it('moves what is focused by keys: shown first, with what is in its way, put there by Enter', async () => {
  renderAt(`/timeline?day=${DAY}`, timelineRoutes);
  const tai = await bar(/09:00–10:00 太极晨练/);
  tai.focus();
  await userEvent.keyboard('{ArrowDown}');
  const said = screen.getAllByRole('status')[0];
  expect(said).toHaveTextContent('“太极晨练”移到 茶室');
  expect(said).toHaveTextContent('和夕阳红合唱队 09:00–10:00冲突，不能放在这里');
  await userEvent.keyboard('{Enter}');
  expect(sent).toEqual([]);

  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(said).toHaveTextContent('10:00–11:00 这里空着');
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}{Enter}');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({
    what: 'session s1',
    version: '"3"',
    body: {
      activityId: 'a1',
      spaceId: 'tea',
      startsAt: `${DAY}T10:00:00`,
      endsAt: `${DAY}T11:15:00`,
    },
  });
}, 20_000);

it('gives up by Esc, and says of what is held that it stays', async () => {
  items = [{ ...lies, state: 'held' }, choir];
  renderAt(`/timeline?day=${DAY}`, timelineRoutes);
  (await bar(/太极晨练/)).focus();
  await userEvent.keyboard('{ArrowRight}');
  const said = screen.getAllByRole('status')[0];
  expect(said).toHaveTextContent('这一项不能在这里移动');

  (await bar(/夕阳红合唱队/)).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(said).toHaveTextContent('移到 茶室');
  await userEvent.keyboard('{Escape}');
  expect(said).toBeEmptyDOMElement();
  expect(sent).toEqual([]);
}, 20_000);

it('moves by form, too, and says whether it can be there', async () => {
  renderAt(`/timeline?day=${DAY}`, timelineRoutes);
  await userEvent.click(await bar(/太极晨练/));
  const drawer = within(await screen.findByRole('dialog'));
  fireEvent.change(drawer.getByLabelText('结束'), { target: { value: '11:00' } });
  expect(await drawer.findByText('这里空着')).toBeInTheDocument();
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ spaceId: 'hall', endsAt: `${DAY}T11:00:00` });
}, 20_000);

it('has a week of spaces and days, in which a key moves to the next day', async () => {
  renderAt(`/timeline?view=week&day=2027-08-04`, timelineRoutes);
  (await bar(/太极晨练/)).focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ startsAt: '2027-08-03T09:00:00', endsAt: '2027-08-03T10:00:00' });
}, 20_000);

it('shows when a space with hours of its own is not open', async () => {
  own = [{ spaceId: 'tea', day: DAY, hours: [['13:00', '20:00']] }];
  renderAt(`/timeline?day=${DAY}`, timelineRoutes);
  await bar(/太极晨练/);
  expect(screen.getByTitle('08:00–13:00 这个空间不开放')).toBeInTheDocument();
  // the day is drawn until the last of them closes
  expect(screen.queryByTitle(/20:00/)).toBeNull();
});

it('is a list by space on a telephone, with the gaps as the way to book them', async () => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('640px'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
  own = [{ spaceId: 'tea', day: DAY, hours: [['13:00', '20:00']] }];
  renderAt(`/timeline?day=${DAY}`, timelineRoutes);
  const [gap] = await screen.findAllByRole('link', { name: '10:00–18:00 空，预约' });
  expect(screen.getByRole('link', { name: '13:00–20:00 空，预约' })).toBeVisible();
  expect(gap).toHaveAttribute('href', `/bookings?open=new&at=hall%2F${DAY}%2F10%3A00%2F18%3A00`);
  await userEvent.click(screen.getByRole('button', { name: /夕阳红合唱队/ }));
  expect(await screen.findByRole('link', { name: '打开这个预约' })).toHaveAttribute(
    'href',
    '/bookings?open=b1',
  );
}, 20_000);
