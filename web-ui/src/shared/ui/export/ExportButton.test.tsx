import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { analyst } from '../../../../tests/comparison';
import { renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { ExportButton } from './ExportButton';
import { fileName } from './saveFile';

const saved: { name: string; address: string }[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, address: this.href });
  });
});

const list = [
  {
    path: 'list',
    Component: () => (
      <ExportButton name="空间/甲" url={format => `/api/centre/spaces/export?q=1&format=${format}`} />
    ),
  },
];

describe('a list taken out', () => {
  it('is asked for in the language of the page, under the filters of the screen, and kept under its name', async () => {
    let asked: Request | undefined;
    server.use(
      http.get('*/api/centre/spaces/export', ({ request }) => {
        asked = request;
        return new HttpResponse('x', { headers: { 'Content-Type': 'text/csv' } });
      }),
    );
    renderAt('/list', list, analyst);
    await userEvent.click(await screen.findByRole('button', { name: '导出 CSV' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toMatch(/^空间 甲 \d{4}-\d{2}-\d{2}\.csv$/);
    expect(new URL(asked?.url ?? '').search).toBe('?q=1&format=csv');
    expect(asked?.headers.get('Accept-Language')).toBe('zh-CN');
  });

  it('shows that it works, takes no second press, and says beside the button why it was refused', async () => {
    let answers = 0;
    let refuse: () => void = () => undefined;
    const waiting = new Promise<void>(resolve => {
      refuse = resolve;
    });
    server.use(
      http.get('*/api/centre/spaces/export', async () => {
        answers += 1;
        await waiting;
        const messages = {
          'zh-CN': { title: '内容过大', detail: '这份清单超过 50,000 行，没有导出。' },
          en: { title: 'Too large', detail: 'x' },
        };
        return HttpResponse.json({ status: 413, messages }, { status: 413 });
      }),
    );
    renderAt('/list', list, analyst);
    await userEvent.click(await screen.findByRole('button', { name: '导出 XLSX' }));
    const busy = screen.getByRole('button', { name: '正在导出…' });
    expect(busy).toHaveAttribute('aria-busy', 'true');
    await userEvent.click(busy);
    refuse();
    expect(await screen.findByRole('alert')).toHaveTextContent('内容过大 这份清单超过 50,000 行，没有导出。');
    expect(answers).toBe(1);
    expect(saved).toEqual([]);
    expect(screen.getByRole('button', { name: '导出 XLSX' })).toBeEnabled();
  });
});

it('a file is called what every file system takes', () => {
  expect(fileName('a/b:c*', '2026-11-26', 'xlsx')).toBe('a b c 2026-11-26.xlsx');
});
