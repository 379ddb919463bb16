import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { catalogueRoutes } from '../routes';

const hall = {
  id: 'a',
  name: '大厅',
  areaM2: 120,
  capacity: 80,
  exclusive: false,
  setupMinutes: 0,
  clearMinutes: 0,
  bookable: 'staff',
  noticeHours: null,
  aheadDays: null,
  longestMinutes: null,
  inUseFrom: null,
  retiredOn: null,
  priceKind: null,
  priceMinor: null,
  currency: null,
  priceReason: null,
  note: null,
  partIds: [],
  photo: null as { width: number | null; height: number | null; version: number } | null,
  version: 4,
};
const picture = new File(['…'], 'hall.jpg', { type: 'image/jpeg' });

let now = hall;
beforeEach(() => {
  now = hall;
  // this browser shows no files
  URL.createObjectURL = vi.fn(() => 'blob:hall');
  URL.revokeObjectURL = vi.fn();
  server.use(
    http.get('*/api/centre/spaces', () => HttpResponse.json({ items: [now], nextCursor: null })),
    http.get('*/api/centre/spaces/:id/history', () => HttpResponse.json({ items: [], nextCursor: null })),
  );
});

async function opened() {
  renderAt('/spaces?open=a', catalogueRoutes);
  return within(await screen.findByRole('dialog'));
}

it('puts a photo at once, shows it while it is sent, and leaves what was typed in the form', async () => {
  const sent: Record<string, string | null>[] = [];
  let answer: () => void = () => {};
  const arrived = new Promise<void>(resolve => {
    answer = resolve;
  });
  server.use(
    http.put('*/api/centre/spaces/a/photo', async ({ request }) => {
      const { headers } = request;
      sent.push({
        version: headers.get('If-Match'),
        type: headers.get('Content-Type'),
        csrf: headers.get('X-Hearth-Csrf'),
        body: await request.text(),
      });
      expect(headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
      await arrived;
      const photo = { width: 1600, height: 1200, version: 1 };
      now = { ...hall, photo };
      return HttpResponse.json(photo);
    }),
  );
  const drawer = await opened();
  const name = await drawer.findByLabelText('名称');
  await userEvent.clear(name);
  await userEvent.type(name, '前厅');
  expect(drawer.queryByRole('img', { name: '大厅的照片' })).toBeNull();
  await userEvent.upload(drawer.getByLabelText('选择照片'), picture);

  expect(await drawer.findByRole('img', { name: '大厅的照片' })).toHaveAttribute('src', 'blob:hall');
  expect(drawer.getByRole('progressbar', { name: '正在上传照片' })).toBeInTheDocument();
  answer();

  await waitFor(() =>
    expect(drawer.getByRole('img', { name: '大厅的照片' })).toHaveAttribute(
      'src',
      expect.stringMatching(/spaces\/a\/photo\?small=false&of=1$/),
    ),
  );
  expect(sent).toEqual([{ version: '"0"', type: 'application/octet-stream', csrf: '1', body: '…' }]);
  expect(drawer.getByLabelText('名称')).toHaveValue('前厅');
  expect(drawer.getByRole('button', { name: '更换照片' })).toBeEnabled();
}, 20_000);

it('says beside the photo why a file is not taken, and keeps the photo there is', async () => {
  now = { ...hall, photo: { width: 800, height: 600, version: 3 } };
  server.use(
    http.put('*/api/centre/spaces/a/photo', () =>
      HttpResponse.json(
        {
          type: 'https://hearth.dev/problems/unsupported-media',
          title: '文件格式不支持',
          status: 415,
          messages: { 'zh-CN': { title: '文件格式不支持', detail: '暂不能读 WebP 图片。' } },
        },
        { status: 415 },
      ),
    ),
  );
  const drawer = await opened();
  await userEvent.upload(await drawer.findByLabelText('选择照片'), picture);
  expect(await drawer.findByText('暂不能读 WebP 图片。')).toBeVisible();
  expect(drawer.getByRole('img', { name: '大厅的照片' })).toHaveAttribute(
    'src',
    expect.stringContaining('of=3'),
  );

  // what is too large is not sent at all
  const large = new File([], 'large.jpg', { type: 'image/jpeg' });
  Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 });
  await userEvent.upload(drawer.getByLabelText('选择照片'), large);
  expect(await drawer.findByText('照片超过 10 MB，请缩小后再试。')).toBeVisible();
}, 20_000);

it('shows the photo somebody else put meanwhile, and says so', async () => {
  server.use(
    http.put('*/api/centre/spaces/a/photo', () => {
      now = { ...hall, photo: { width: 800, height: 600, version: 7 } };
      return HttpResponse.json(
        {
          type: 'https://hearth.dev/problems/version-conflict',
          title: '内容已被他人修改',
          status: 412,
          messages: { 'zh-CN': { title: '内容已被他人修改', detail: '请刷新后在最新内容上修改。' } },
        },
        { status: 412 },
      );
    }),
  );
  const drawer = await opened();
  await userEvent.upload(await drawer.findByLabelText('选择照片'), picture);
  expect(await drawer.findByText('请刷新后在最新内容上修改。')).toBeVisible();
  await waitFor(() =>
    expect(drawer.getByRole('img', { name: '大厅的照片' })).toHaveAttribute(
      'src',
      expect.stringContaining('of=7'),
    ),
  );
}, 20_000);

it('removes a photo after asking, by its own version', async () => {
  now = { ...hall, photo: { width: 800, height: 600, version: 3 } };
  const removed: (string | null)[] = [];
  server.use(
    http.delete('*/api/centre/spaces/a/photo', ({ request }) => {
      removed.push(request.headers.get('If-Match'));
      now = { ...hall, photo: { width: null, height: null, version: 4 } };
      return HttpResponse.json(now.photo);
    }),
  );
  const drawer = await opened();
  await userEvent.click(await drawer.findByRole('button', { name: '移除照片' }));
  const [asked] = await screen.findAllByText('移除“大厅”的照片？');
  const modal = within(asked?.closest('.ant-modal') as HTMLElement);
  await userEvent.click(modal.getByRole('button', { name: '移除照片', hidden: true }));
  expect(await drawer.findByRole('button', { name: '添加照片' })).toBeVisible();
  expect(removed).toEqual(['"3"']);
  expect(drawer.queryByRole('img', { name: '大厅的照片' })).toBeNull();
}, 20_000);

it('shows in the list which spaces have a photo, and leads to the whole of it', async () => {
  now = { ...hall, photo: { width: 800, height: 600, version: 3 } };
  renderAt('/spaces', catalogueRoutes);
  const small = await screen.findByRole('img', { name: '大厅的照片' });
  expect(small).toHaveAttribute('src', expect.stringMatching(/photo\?small=true&of=3$/));
  expect(small.closest('a')).toHaveAttribute('href', expect.stringMatching(/photo\?small=false&of=3$/));
});
