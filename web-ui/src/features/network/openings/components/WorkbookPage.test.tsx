import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { administrator, failedOpening } from '../../../../../tests/headquarters';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { openingRoutes } from '../routes';

/** The stream of the list one is led to, which says nothing. */
class Silence {
  close() {}
}

beforeEach(() => {
  vi.stubGlobal('EventSource', Silence);
  server.use(
    http.get('*/api/headquarters/openings', () =>
      HttpResponse.json({ items: [failedOpening], nextCursor: null }),
    ),
  );
});

describe('many by workbook', () => {
  const file = new File(['x'], 'centres.xlsx');
  const choose = async () => {
    renderAt('/openings/workbook', openingRoutes, administrator);
    await screen.findByText('下载模板');
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    await userEvent.upload(input as HTMLInputElement, file);
  };

  it('opens nothing while a row is refused, and says why beside it', async () => {
    server.use(
      http.post('*/api/headquarters/openings/workbook/test', () =>
        HttpResponse.json({
          rows: [
            { line: 2, slug: 'a', name: '甲中心', state: 'new', reasons: [] },
            {
              line: 3,
              slug: 'b',
              name: '乙中心',
              state: 'refused',
              reasons: [{ zh: '没有这个时区。', en: 'No such zone.' }],
            },
          ],
          accepted: 1,
          already: 0,
          refused: 1,
        }),
      ),
    );
    await choose();
    expect(await screen.findByText('1 行被拒')).toBeVisible();
    expect(screen.getByRole('row', { name: /乙中心/ })).toHaveTextContent('没有这个时区。');
    expect(screen.queryByRole('button', { name: /^开通这/ })).toBeNull();
  });

  it('opens all when every row is fine', async () => {
    const rows = [
      { line: 2, slug: 'a', name: '甲中心', state: 'new', reasons: [] },
      { line: 3, slug: 'b', name: '乙中心', state: 'open', reasons: [] },
    ];
    const result = { rows, accepted: 1, already: 1, refused: 0 };
    let type: string | null = null;
    server.use(
      http.post('*/api/headquarters/openings/workbook/test', () => HttpResponse.json(result)),
      http.post('*/api/headquarters/openings/workbook', ({ request }) => {
        type = request.headers.get('Content-Type');
        expect(request.headers.get('Idempotency-Key')).toBeTruthy();
        return HttpResponse.json(result, { status: 202 });
      }),
    );
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: '开通这 1 个中心' }));
    expect(await screen.findByText('身份服务没有回答。')).toBeVisible();
    expect(type).toBe('application/octet-stream');
  });

  it('says what is wrong with a workbook that cannot be read at all', async () => {
    const messages = {
      'zh-CN': { title: '请求有误', detail: '请检查标出的内容后再试。' },
      en: { title: 'x', detail: 'y' },
    };
    const violations = [{ field: 'file', messages: { 'zh-CN': '缺少“标识”一列，请使用模板。', en: 'z' } }];
    server.use(
      http.post('*/api/headquarters/openings/workbook/test', () =>
        HttpResponse.json({ status: 400, messages, violations }, { status: 400 }),
      ),
    );
    const { container } = renderAt('/openings/workbook', openingRoutes, administrator);
    await screen.findByText('填写模板', { exact: false });
    const input = container.querySelector('input[type=file]') as HTMLInputElement;
    await userEvent.upload(input, new File(['x'], 'other.xlsx'), { applyAccept: false });
    expect(await screen.findByText('缺少“标识”一列，请使用模板。')).toBeVisible();
    expect(screen.queryByText('请检查标出的内容后再试。')).toBeNull();
  });
});
