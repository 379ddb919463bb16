import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { renderAt } from '../../../../../tests/render';
import { anew, refused, round, season } from '../../../../../tests/rounds';
import { server } from '../../../../../tests/server';
import { roundRoutes } from '../routes';

beforeEach(anew);

it('enters an application with its wishes as a rule', async () => {
  renderAt('/rounds/r1/applications?open=new', roundRoutes);
  const form = within(await screen.findByRole('dialog'));
  await userEvent.type(await form.findByLabelText('单位或团队'), '合唱队');
  await userEvent.type(form.getByLabelText('联系人'), '王联系');
  await userEvent.type(form.getByLabelText('人数'), '12');
  await userEvent.type(form.getByLabelText('用途'), '排练');
  await userEvent.click(form.getByLabelText('周三'));
  await userEvent.type(form.getByLabelText('开始'), '09:00');
  await userEvent.type(form.getByLabelText('结束'), '10:30');
  await userEvent.click(form.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(season.sent).toEqual([
      {
        what: 'apply',
        version: null,
        body: {
          organisation: '合唱队',
          contact: '王联系',
          rank: 1,
          expected: 12,
          purpose: '排练',
          wanted: 1,
          wishes: [
            {
              rule: 'FREQ=WEEKLY;BYDAY=WE',
              startsLocal: '09:00',
              endsLocal: '10:30',
              spaceIds: [],
              anySpace: true,
            },
          ],
        },
      },
    ]),
  );
}, 30_000);

it('says why a wish was refused, and adjusts it by hand with a reason', async () => {
  season.now = { ...round, state: 'allocated', taking: false, wishes: 1, secret: 's', word: '527' };
  renderAt('/rounds/r1/outcomes', roundRoutes);
  expect(await screen.findByText('未获批：所选空间都排不上。')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '调整 1 晨练队 1' }));
  const form = within(await screen.findByRole('dialog'));
  await userEvent.click(await form.findByLabelText('不批'));
  await userEvent.type(form.getByLabelText('理由'), '自愿放弃');
  await userEvent.click(form.getByRole('button', { name: '调整' }));
  await waitFor(() =>
    expect(season.sent).toEqual([
      { what: 'adjust', version: '"5"', body: { give: null, reason: '自愿放弃' } },
    ]),
  );
}, 30_000);

it('has the booking series beside the outcome it came of, and the round by its name above', async () => {
  season.now = { ...round, state: 'confirmed', taking: false, wishes: 1, secret: 's', word: '527' };
  server.use(
    http.get('*/api/centre/rounds/r1/outcomes', () =>
      HttpResponse.json({
        items: [
          {
            ...refused,
            state: 'granted',
            space: '多功能厅',
            dates: 13,
            made: 12,
            settled: true,
            seriesId: 's1',
          },
        ],
        nextCursor: null,
      }),
    ),
  );
  renderAt('/rounds/r1/outcomes', roundRoutes);
  const series = await screen.findByRole('link', { name: '预约系列' });
  expect(series.closest('td')).toHaveTextContent('获批');
  expect(series).toHaveAttribute('href', '/series/s1');
  expect(screen.getByText('多功能厅').closest('td')).toHaveTextContent('每周二 09:00–11:00');
  expect(screen.getAllByRole('columnheader')).toHaveLength(8);
  const above = within(screen.getByRole('navigation', { name: '所在位置' }));
  expect(above.getByRole('link', { name: '秋季场地申请' })).toHaveAttribute('href', '/rounds/r1');
});

it('one applicant has a sheet without the names of others', async () => {
  season.now = {
    ...round,
    state: 'allocated',
    taking: false,
    wishes: 1,
    secret: 's'.repeat(64),
    word: '527',
  };
  renderAt('/rounds/r1/applications/a1', roundRoutes);
  expect(await screen.findByRole('heading', { name: '晨练队：申请结果' })).toBeVisible();
  expect(await screen.findByText('未获批：所选空间都排不上。')).toBeVisible();
  expect(screen.getByText('第 1 位')).toBeVisible();
  expect(screen.queryByText(/金联系/)).toBeNull();
});
