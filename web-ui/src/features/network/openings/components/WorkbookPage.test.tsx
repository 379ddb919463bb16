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
            { line: 2, slug: 'a', name: '甲中心', state: 'new', reasons: [], hints: [] },
            {
              line: 3,
              slug: 'b',
              name: '乙中心',
              state: 'refused',
              reasons: [{ zh: '没有这个时区。', en: 'No such zone.' }],
              hints: [],
            },
          ],
          accepted: 1,
          already: 0,
          refused: 1,
          lookedThrough: true,
        }),
      ),
    );
    await choose();
    expect(await screen.findByText('1 行被拒')).toBeVisible();
    expect(screen.getByRole('row', { name: /乙中心/ })).toHaveTextContent('没有这个时区。');
    expect(screen.queryByRole('button', { name: /^开通这/ })).toBeNull();

    let sent: Request | undefined;
    server.use(
      http.post('*/api/headquarters/openings/workbook/errors', ({ request }) => {
        sent = request;
        return new HttpResponse('x', { headers: { 'Content-Type': 'application/vnd.ms-excel' } });
      }),
    );
    const saved: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    await userEvent.click(screen.getByRole('button', { name: '下载写有原因的工作簿' }));
    await vi.waitFor(() => expect(saved).toEqual(['centres（写有原因）.xlsx']));
    expect(sent?.headers.get('Content-Type')).toBe('application/octet-stream');
  });

  it('keeps the reason in sight beside a name that does not end', async () => {
    const name = '名'.repeat(400);
    const reasons = [{ zh: '没有这个时区。', en: 'No such zone.' }];
    server.use(
      http.post('*/api/headquarters/openings/workbook/test', () =>
        HttpResponse.json({
          rows: [{ line: 2, slug: 'a', name, state: 'refused', reasons, hints: [] }],
          accepted: 0,
          already: 0,
          refused: 1,
          lookedThrough: true,
        }),
      ),
    );
    await choose();
    const cells = (await screen.findByRole('row', { name: /没有这个时区/ })).querySelectorAll('td');
    expect(cells[1]?.querySelector('b')?.className).toContain('rowName');
    expect(cells[2]).toHaveTextContent('没有这个时区。');
  });

  it('says of a file that is no workbook that it is none, and sends nothing', async () => {
    renderAt('/openings/workbook', openingRoutes, administrator);
    await screen.findByText('填写模板', { exact: false });
    const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
    const user = userEvent.setup({ applyAccept: false });
    await user.upload(input, new File(['x'], '名单.pdf'));
    expect(await screen.findByRole('alert')).toHaveTextContent('“名单.pdf”不是 .xlsx 工作簿，没有检查。');
  });

  it('names the managers who have an account already beside their rows, and refuses nothing', async () => {
    const hint = { zh: '这个邮箱已有账号。', en: 'It has an account.' };
    const rows = [
      { line: 2, slug: 'a', name: '甲中心', state: 'new', reasons: [], hints: [] },
      { line: 3, slug: 'b', name: '乙中心', state: 'new', reasons: [], hints: [hint] },
    ];
    server.use(
      http.post('*/api/headquarters/openings/workbook/test', () =>
        HttpResponse.json({ rows, accepted: 2, already: 0, refused: 0, lookedThrough: false }),
      ),
    );
    await choose();
    expect(await screen.findByText('1 行有提醒')).toBeVisible();
    expect(screen.getAllByRole('row')[1]).toHaveTextContent('乙中心可以开通这个邮箱已有账号。');
    expect(screen.getByText(/没来得及查是否已有账号/)).toBeVisible();
    expect(screen.getByRole('button', { name: '开通这 2 个中心' })).toBeEnabled();
  });

  it('opens all when every row is fine', async () => {
    const rows = [
      { line: 2, slug: 'a', name: '甲中心', state: 'new', reasons: [], hints: [] },
      { line: 3, slug: 'b', name: '乙中心', state: 'open', reasons: [], hints: [] },
    ];
    const result = { rows, accepted: 1, already: 1, refused: 0, lookedThrough: true };
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
