import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { residentRoutes } from '../routes';

const chen = { id: 'r1', name: '陈阿姨', birthYear: 1952, sex: 'female', simulated: false, version: 3 };

function listing(...items: object[]) {
  return http.get('*/api/centre/residents', () => HttpResponse.json({ items, nextCursor: null }));
}

beforeEach(() =>
  server.use(
    http.get('*/api/centre/residents/r1/history', () => HttpResponse.json({ items: [], nextCursor: null })),
  ),
);

describe('erasing residents', () => {
  it('says before somebody is erased what else is called after them', async () => {
    server.use(
      listing(chen, { ...chen, id: 'r2', name: '李叔' }),
      http.get('*/api/centre/residents/:id/mentions', ({ params }) =>
        HttpResponse.json(
          params.id === 'r1'
            ? {
                items: [
                  { kind: 'activity', id: 'a1', name: '陈阿姨书法' },
                  { kind: 'space', id: 's1', name: '陈阿姨家' },
                ],
                more: false,
              }
            : { items: [], more: false },
        ),
      ),
    );
    renderAt('/residents', residentRoutes);
    await userEvent.click(await screen.findByRole('button', { name: '编辑 陈阿姨' }));
    await userEvent.click(await screen.findByRole('button', { name: '删除个人信息' }));
    expect(
      await screen.findByText('这个名字还出现在：活动「陈阿姨书法」、空间「陈阿姨家」。'),
    ).toBeInTheDocument();
    expect(screen.getByText(/不会自动改掉.*请先改名/)).toBeInTheDocument();
  });

  it('says it of many who are erased at once, too', async () => {
    server.use(
      listing(chen, { ...chen, id: 'r2', name: '李叔' }),
      http.get('*/api/centre/residents/:id/mentions', ({ params }) =>
        HttpResponse.json({
          items: params.id === 'r2' ? [{ kind: 'activity', id: 'a1', name: '李叔讲古' }] : [],
          more: false,
        }),
      ),
    );
    renderAt('/residents', residentRoutes);
    for (const name of ['陈阿姨', '李叔'])
      await userEvent.click(await screen.findByRole('checkbox', { name: new RegExp(name) }));
    await userEvent.click(screen.getByRole('button', { name: /删除个人信息（2）/ }));
    expect(await screen.findByText('这个名字还出现在：活动「李叔讲古」。')).toBeInTheDocument();
  });
});
