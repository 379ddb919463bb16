import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { administrator } from '../../../../../tests/headquarters';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { QuotasCard } from './QuotasCard';

const quotas = {
  items: [
    { name: 'imports', allowed: 3, standard: 200, least: 0, most: 5000, used: 3 },
    { name: 'requests-per-minute', allowed: 12_000, standard: 12_000, least: 600, most: 120_000, used: null },
  ],
  version: 4,
};

beforeEach(() =>
  server.use(http.get('*/api/headquarters/centres/hefeng/quotas', () => HttpResponse.json(quotas))),
);

describe('quotas', () => {
  it('shows what is used and allowed, and a dash where nothing is kept', async () => {
    renderAt('/', [{ path: '/', element: <QuotasCard slug="hefeng" manage={false} /> }], administrator);
    const imports = within((await screen.findByText('保留的导入')).closest('tr') as HTMLElement);
    expect(imports.getByText('已用完')).toBeVisible();
    expect(imports.getByText('单独设定')).toBeVisible();
    const requests = within(screen.getByText('每分钟请求').closest('tr') as HTMLElement);
    expect(requests.getByText('—')).toBeVisible();
    expect(requests.getByText('12,000')).toBeVisible();
    expect(screen.queryByRole('button', { name: '调整额度' })).toBeNull();
  });

  it('sends only what was changed, against the version that was seen; the standard as null', async () => {
    const sent: [string | null, unknown][] = [];
    server.use(
      http.put('*/api/headquarters/centres/hefeng/quotas', async ({ request }) => {
        sent.push([request.headers.get('If-Match'), await request.json()]);
        return HttpResponse.json(quotas);
      }),
    );
    renderAt('/', [{ path: '/', element: <QuotasCard slug="hefeng" manage /> }], administrator);
    await userEvent.click(await screen.findByRole('button', { name: '调整额度' }));
    const drawer = within(await screen.findByRole('dialog'));
    const imports = drawer.getByLabelText('保留的导入');
    await userEvent.clear(imports);
    await userEvent.type(imports, '200');
    await userEvent.click(drawer.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(sent).toEqual([['"4"', { items: [{ name: 'imports', allowed: null }] }]]));
  });
});
