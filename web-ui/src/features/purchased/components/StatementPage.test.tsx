import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { manager, renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { purchasedRoutes } from '../routes';

const heads = (named: number, tally: number) => ({ scan: 0, named, self: 0, tally, partner: 0 });
const line = { startsLocal: '09:30', programme: '为老服务', space: null, late: false, simulated: false };
const statement = {
  id: 'st1',
  sha256: '7f3a91c2e4b85d6f0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5fc21e',
  previousSha256: '',
  publishedAt: '2026-10-08T02:00:00Z',
  replacedBy: null,
  intact: true,
  document: {
    schema: 1,
    number: 'CQ-1/2',
    sequence: 2,
    contract: {
      id: 'c1',
      number: 'CQ-1',
      title: '为老综合服务',
      agency: 'cq',
      agencyName: '长桥街道',
      starts: '2026-01-01',
      ends: '2026-12-31',
    },
    centre: { slug: 'hf', name: '和风市民中心', nameEn: 'Hefeng', timeZone: 'Asia/Shanghai' },
    from: '2026-07-01',
    to: '2026-09-30',
    asOf: '2026-10-08T02:00:00Z',
    asOfDay: '2026-09-30',
    timePassed: 0.75,
    indicators: [{ kind: 'visits', target: 12_000, inPeriod: 33, delivered: 9_412 }],
    sessionsHeld: 2,
    visits: 33,
    byMethod: heads(20, 13),
    verifiability: 0.606,
    sessions: [
      {
        ...line,
        day: '2026-09-03',
        title: '手机课堂',
        visits: 30,
        byMethod: heads(18, 12),
        suppressed: false,
      },
      { ...line, day: '2026-09-04', title: '康复小组', visits: null, byMethod: null, suppressed: true },
    ],
    replaces: { id: 'st0', number: 'CQ-1/1' },
    differences: [{ kind: 'visits', before: 31, after: 33 }],
    rules: '1',
    simulated: false,
    previousSha256: '',
  },
};

it('opens a statement to its sessions, masks the small ones and names what it corrects', async () => {
  server.use(http.get('*/api/government/statements/st1', () => HttpResponse.json(statement)));
  renderAt('/statements/st1', purchasedRoutes, {
    ...manager,
    role: 'agency-viewer',
    permissions: ['read-purchased'],
  });
  expect(await screen.findByText(/履约报告 CQ-1\/2/)).toBeVisible();
  const masked = screen.getByRole('row', { name: /康复小组/ });
  expect(within(masked).getByText('<5 不显示')).toBeVisible();
  expect(masked).not.toHaveTextContent(/\b[0-4]$/);
  expect(screen.getByRole('row', { name: /手机课堂/ })).toHaveTextContent('181230');
  expect(screen.getByText('本报告更正并取代 CQ-1/1')).toBeVisible();
  expect(screen.getByText('人次：31 → 33')).toBeVisible();
  expect(screen.getByText('9,412 / 12,000')).toBeVisible();
  expect(screen.getByRole('link', { name: '下载 JSON' })).toHaveAttribute(
    'href',
    '/api/government/statements/st1/export?format=json',
  );
});
