import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { catalogueRoutes } from '../routes';

const activity = {
  id: 'a1',
  title: '书法',
  programmeId: 'p1',
  programme: '为老服务',
  ageMin: 60,
  ageMax: null,
  targetGroups: ['elders', 'party-members'],
  leaderKind: 'volunteer',
  leader: '王老师',
  about: '零基础也可以来。',
  publishedAt: null as string | null,
  externalId: null,
  version: 3,
};

/** What is sent of an activity, in a programme that is sensitive or not. */
function serve({ sensitive = false } = {}) {
  const sent: { what: string; version: string | null; body: unknown }[] = [];
  let now = activity;
  const said = (what: string, publishedAt: string | null) =>
    http.post(`*/api/centre/activities/a1/${what}`, ({ request }) => {
      sent.push({ what, version: request.headers.get('If-Match'), body: null });
      now = { ...now, publishedAt, version: now.version + 1 };
      return HttpResponse.json(now);
    });
  server.use(
    http.get('*/api/centre/activities/a1', () => HttpResponse.json(now)),
    http.get('*/api/centre/activities/a1/history', () =>
      HttpResponse.json({
        items: [
          {
            ...{ id: 'h1', act: 'change', object: 'activity', objectId: 'a1', title: '书法', subject: 's1' },
            ...{ by: '周敏', at: '2026-11-22T01:00:00Z', reason: '' },
            ...{ before: { targetGroups: [] }, after: { targetGroups: ['elders', 'party-members'] } },
          },
        ],
        nextCursor: null,
      }),
    ),
    http.get('*/api/centre/programmes', () =>
      HttpResponse.json({
        items: [{ id: 'p1', name: '为老服务', sensitive, version: 1 }],
        nextCursor: null,
      }),
    ),
    said('publish', '2026-11-22T02:00:00Z'),
    said('withdraw', null),
    http.put('*/api/centre/activities/a1', async ({ request }) => {
      sent.push({ what: 'change', version: request.headers.get('If-Match'), body: await request.json() });
      return HttpResponse.json({ ...now, version: now.version + 1 });
    }),
  );
  return sent;
}

const open = (me = manager) => renderAt('/activities/a1', catalogueRoutes, me);

it('says for whom an activity is, who leads it, and in words what was changed', async () => {
  serve();
  open();
  expect(await screen.findByText('老年人、党员')).toBeVisible();
  expect(screen.getByText('王老师（志愿者）')).toBeVisible();
  expect(screen.getByText('60 岁起')).toBeVisible();
  expect(await screen.findByText('面向人群: — → 老年人、党员')).toBeVisible();
}, 20_000);

it('is published once somebody saw what would be shown, and taken off again', async () => {
  const sent = serve();
  open();
  await userEvent.click(await screen.findByRole('button', { name: /发\s*布/ }));
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(within(dialog).getByText('零基础也可以来。')).toBeVisible());
  await userEvent.click(within(dialog).getByRole('button', { name: /发\s*布/ }));
  expect(await screen.findByText(/起对外发布/)).toBeVisible();
  expect(sent).toEqual([{ what: 'publish', version: '"3"', body: null }]);

  await userEvent.click(screen.getByRole('button', { name: /撤\s*下/ }));
  const takeOff = await waitFor(() => {
    const [, asked] = screen.getAllByRole('button', { name: /^撤\s*下$/ });
    if (!asked) throw new Error('nothing is asked yet');
    return asked;
  });
  await userEvent.click(takeOff);
  expect(await screen.findByText('未发布')).toBeVisible();
  expect(sent[1]).toEqual({ what: 'withdraw', version: '"4"', body: null });
}, 20_000);

it('offers no publishing of what is sensitive, nor to whoever may not', async () => {
  serve({ sensitive: true });
  const first = open();
  expect(await screen.findByText(/敏感服务的活动不对外发布/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /发\s*布/ })).toBeNull();
  first.unmount();

  serve();
  open({ ...manager, role: 'viewer', permissions: ['read-centre'] });
  expect(await screen.findByText('未发布')).toBeVisible();
  expect(screen.queryByRole('button', { name: /发\s*布/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /修\s*改/ })).toBeNull();
}, 20_000);

it('asks for the name of a leader whose kind is said, and sends none without', async () => {
  const sent = serve();
  open();
  await userEvent.click(await screen.findByRole('button', { name: /修\s*改/ }));
  const form = await screen.findByRole('dialog');
  const name = await within(form).findByLabelText('带领人');
  await userEvent.clear(name);
  await userEvent.tab();
  expect(await within(form).findByText('请填写带领人的姓名')).toBeVisible();

  await userEvent.click(within(form).getByRole('radio', { name: '未定' }));
  await userEvent.click(within(form).getByRole('button', { name: /保\s*存/ }));
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]?.body).toMatchObject({
    ...{ title: '书法', targetGroups: ['elders', 'party-members'], leaderKind: null, leader: null },
    ...{ ageMin: 60, about: '零基础也可以来。' },
  });
}, 20_000);
