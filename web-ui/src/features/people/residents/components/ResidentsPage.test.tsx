import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { residentRoutes } from '../routes';

const chen = { id: 'r1', name: '陈阿姨', birthYear: 1952, sex: 'female', simulated: false, version: 3 };

function listing(...items: object[]) {
  return http.get('*/api/centre/residents', () => HttpResponse.json({ items, nextCursor: null }));
}

function alike(...items: object[]) {
  return http.get('*/api/centre/residents/alike', () => HttpResponse.json({ items }));
}

beforeEach(() =>
  server.use(
    alike(),
    http.get('*/api/centre/residents/r1/history', () => HttpResponse.json({ items: [], nextCursor: null })),
  ),
);

describe('residents', () => {
  it('lists residents, with — where something was not given', async () => {
    server.use(listing(chen, { ...chen, id: 'r2', name: '李叔', birthYear: null }));
    renderAt('/residents', residentRoutes);
    expect(await screen.findByText('陈阿姨')).toBeVisible();
    expect(screen.getByRole('row', { name: /李叔/ })).toHaveTextContent('—');
  });

  it('without a network lists those the device keeps, to be read only, and says as of when', async () => {
    server.use(http.get('*/api/centre/residents', () => HttpResponse.error()));
    const { client } = renderAt('/residents', residentRoutes);
    expect(await screen.findByText('连不上服务器')).toBeVisible();
    expect(screen.queryByRole('status', { name: '加载中' })).toBeNull();
    const kept = ['陈阿姨', '李叔'].map((name, index) => ({
      id: `r${index}`,
      name,
      birthYear: 1950,
      simulated: false,
    }));
    const at = Date.parse('2026-11-22T01:30:00Z');
    act(() => void client.setQueryData(['/api/centre/residents', 'roster'], kept, { updatedAt: at }));
    expect(await screen.findByText('陈阿姨')).toBeVisible();
    expect(screen.getByText(/本机 .*09:30 留存的名单/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '登记居民' })).toBeNull();
    expect(screen.queryByRole('button', { name: /编辑/ })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('sends one key per intent and the version that was seen', async () => {
    const keys: (string | null)[] = [];
    server.use(
      listing(chen),
      http.put('*/api/centre/residents/r1', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        expect(request.headers.get('If-Match')).toBe('"3"');
        expect(request.headers.get('X-Hearth-Csrf')).toBe('1');
        return keys.length === 1 ? HttpResponse.error() : HttpResponse.json({ ...chen, version: 4 });
      }),
    );
    renderAt('/residents', residentRoutes);
    await userEvent.click(await screen.findByRole('button', { name: '编辑 陈阿姨' }));
    await userEvent.click(await screen.findByRole('button', { name: '保存' }));
    await waitFor(() => expect(keys).toHaveLength(2), { timeout: 5_000 });
    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
  });

  it('shows what the server says about a field beside that field and keeps what was typed', async () => {
    server.use(
      listing(),
      http.post('*/api/centre/residents', () =>
        HttpResponse.json(
          {
            type: '/problems/invalid',
            status: 400,
            code: 'c-1',
            messages: {
              'zh-CN': { title: '有内容需要修改', detail: '见下' },
              en: { title: 'x', detail: 'y' },
            },
            violations: [{ field: 'name', messages: { 'zh-CN': '姓名太长', en: 'Too long' } }],
          },
          { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    renderAt('/residents', residentRoutes);
    const [add] = await screen.findAllByRole('button', { name: '登记居民' });
    await userEvent.click(add as HTMLElement);
    await userEvent.type(await screen.findByLabelText('姓名'), '王小明');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    const below = within(await screen.findByRole('alert'));
    expect(below.getByText(/姓名太长/)).toBeVisible();
    await waitFor(() => expect(screen.getAllByText('姓名太长')[0]?.closest('.ant-form-item')).toBeVisible());
    expect(below.getByText('有内容需要修改')).toBeVisible();
    expect(screen.getByLabelText('姓名')).toHaveValue('王小明');
  });

  /** Types somebody of the same name as one who is known, and saves. */
  const addNamesake = async () => {
    const added: unknown[] = [];
    server.use(
      listing(chen),
      alike(chen),
      http.post('*/api/centre/residents', async ({ request }) => {
        added.push(await request.json());
        return HttpResponse.json({ ...chen, id: 'r9', birthYear: null });
      }),
    );
    renderAt('/residents', residentRoutes);
    const [add] = await screen.findAllByRole('button', { name: '登记居民' });
    await userEvent.click(add as HTMLElement);
    await userEvent.type(await screen.findByLabelText('姓名'), '陈阿姨');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    return added;
  };

  it('asks who it is before somebody of a known name is added', async () => {
    const added = await addNamesake();
    expect(await screen.findByText('已登记过“陈阿姨”')).toBeInTheDocument();
    expect(screen.getByText(/1952 年出生 · 女/)).toBeInTheDocument();
    expect(added).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '是另一位，继续登记' }));
    await waitFor(() => expect(added).toHaveLength(1));
    expect(added).toEqual([{ name: '陈阿姨', simulated: false, onlyIfUnknown: false }]);
  });

  it('says while somebody is typed who may be meant already, by sound and year too', async () => {
    const sought: string[] = [];
    server.use(
      listing(),
      http.get('*/api/centre/residents/alike', ({ request }) => {
        sought.push(new URL(request.url).search);
        return HttpResponse.json({ items: [{ ...chen, name: '程阿姨' }] });
      }),
    );
    renderAt('/residents', residentRoutes);
    const [add] = await screen.findAllByRole('button', { name: '登记居民' });
    await userEvent.click(add as HTMLElement);
    await userEvent.type(await screen.findByLabelText('姓名'), '陈阿姨');
    await userEvent.type(screen.getByLabelText('出生年份'), '1952');
    expect(await screen.findByText('可能已登记：程阿姨（1952 年出生 · 女）')).toBeInTheDocument();
    await waitFor(() => expect(sought.at(-1)).toContain('birthYear=1952'));
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('可能已登记过')).toBeInTheDocument();
  });

  it('has the server look once more where nobody of the name is found here', async () => {
    const added: unknown[] = [];
    server.use(
      listing(),
      http.post('*/api/centre/residents', async ({ request }) => {
        added.push(await request.json());
        return HttpResponse.json({ ...chen, id: 'r9' });
      }),
    );
    renderAt('/residents', residentRoutes);
    const [add] = await screen.findAllByRole('button', { name: '登记居民' });
    await userEvent.click(add as HTMLElement);
    await userEvent.type(await screen.findByLabelText('姓名'), '陈阿姨');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(added).toEqual([{ name: '陈阿姨', simulated: false, onlyIfUnknown: true }]));
  });

  it('adds nobody where it is the same person, and shows them', async () => {
    const added = await addNamesake();
    await userEvent.click(await screen.findByRole('button', { name: '就是这位' }));
    await waitFor(() => expect(screen.getByLabelText('姓名、拼音、号码末四位')).toHaveValue('陈阿姨'));
    await waitFor(() => expect(screen.queryByLabelText('姓名')).toBeNull());
    expect(added).toEqual([]);
  });

  it('enters one person where the answer is lost and it is saved again', async () => {
    const added: { name: string; onlyIfUnknown: boolean }[] = [];
    const keys = new Set<string | null>();
    let answer = () => HttpResponse.error();
    server.use(
      http.get('*/api/centre/residents/alike', () =>
        HttpResponse.json({ items: added.length > 0 ? [chen] : [] }),
      ),
      http.get('*/api/centre/residents', () =>
        HttpResponse.json({ items: added.length > 0 ? [chen] : [], nextCursor: null }),
      ),
      http.post('*/api/centre/residents', async ({ request }) => {
        added.push((await request.json()) as (typeof added)[number]);
        keys.add(request.headers.get('Idempotency-Key'));
        return answer();
      }),
    );
    renderAt('/residents', residentRoutes);
    const [add] = await screen.findAllByRole('button', { name: '登记居民' });
    await userEvent.click(add as HTMLElement);
    await userEvent.type(await screen.findByLabelText('姓名'), '陈阿姨');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('连不上服务器', undefined, { timeout: 8_000 })).toBeInTheDocument();
    const sent = added.length;
    answer = () => HttpResponse.json(chen, { status: 201 });
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(added).toHaveLength(sent + 1));
    expect(screen.queryByText('已登记过“陈阿姨”')).toBeNull();
    // to the letter what was sent before, so that the server says again what it said
    expect(keys.size).toBe(1);
    expect(new Set(added.map(each => JSON.stringify(each))).size).toBe(1);
  }, 20_000);

  it('is closed to a role without it', async () => {
    renderAt('/residents', residentRoutes, { ...manager, role: 'viewer', permissions: ['read-centre'] });
    expect(await screen.findByText('您的角色不能使用这个页面')).toBeVisible();
  });

  it('ends a name that is too long in …, and says all of it to whoever reaches it by keyboard', async () => {
    const name = '很'.repeat(80);
    server.use(listing({ ...chen, name }, { ...chen, id: 'r2', name: '李叔' }));
    renderAt('/residents', residentRoutes);
    const long = await screen.findByText(name);
    expect(long).toHaveAttribute('tabindex', '0');
    expect(screen.getByText('李叔')).not.toHaveAttribute('tabindex');
    await userEvent.hover(long);
    expect(await screen.findByRole('tooltip', { hidden: true })).toHaveTextContent(name);
  });
});
