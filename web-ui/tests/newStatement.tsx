import { HttpResponse, http } from 'msw';
import { contractRoutes } from '@/features/promise/contracts/routes';
import { manager, renderAt } from './render';
import { server } from './server';

export const contract = {
  id: 'c1',
  agency: 'cq',
  agencyName: '长桥街道',
  number: 'CQ-1',
  title: '为老综合服务',
  starts: '2026-01-01',
  ends: '2026-12-31',
};
export const heads = (tally: number) => ({ scan: 0, named: 0, self: 0, tally, partner: 0 });

export const line = {
  day: '2026-09-03',
  startsLocal: '09:30',
  title: '手机课堂',
  programme: '为老服务',
  space: null,
  late: false,
  simulated: false,
  byMethod: heads(8),
};

export const seen = (visits: number) => ({
  totals: { sessionsHeld: 1, byMethod: heads(visits), notClosed: 0 },
  lines: 'abcdef',
  sensitive: '0'.repeat(64),
  simulated: false,
});

export function preview(visits: number, digest: string) {
  return {
    statement: {
      schema: 2,
      number: 'HF-CQ-1-R01',
      sequence: 1,
      contract,
      centre: { slug: 'hf', name: '和风', nameEn: 'Hefeng', timeZone: 'Asia/Shanghai' },
      from: '2026-07-01',
      to: '2026-09-30',
      asOf: '2026-10-08T02:00:00Z',
      asOfDay: '2026-09-30',
      indicators: [{ kind: 'visits', target: 100, inPeriod: visits }],
      sessionsHeld: 1,
      visits,
      byMethod: heads(visits),
      verifiability: 0,
      notClosed: 0,
      sessions: [],
      sensitive: [],
      replaces: null as object | null,
      reason: null,
      differences: [] as object[],
      lineChanges: [] as object[],
      rules: '2',
      simulated: false,
      previousSha256: '',
    },
    standing: {
      asOfDay: '2026-09-30',
      indicators: [{ kind: 'visits', target: 100, delivered: visits }],
      reportedDays: 92,
      reportedShare: 0.25,
      daysSince: 8,
      next: null,
      stale: false,
    },
    notClosed: 0,
    gaps: { openDays: 79, missingDays: 0, notClosedOthers: 0, days: [] as object[] },
    obstacles: [],
    digest,
    seen: seen(visits),
  };
}

export function open(
  address: string,
  standing: object | undefined,
  shown: object = preview(30, 'a'.repeat(64)),
) {
  server.use(
    http.get('*/api/centre/contracts/c1', () => HttpResponse.json({ ...contract, standing })),
    http.get('*/api/centre/contracts/c1/statements/preview', () => HttpResponse.json(shown)),
  );
  return renderAt(address, contractRoutes, manager);
}

export const lacking = {
  ...preview(30, 'a'.repeat(64)),
  notClosed: 37,
  gaps: {
    openDays: 79,
    missingDays: 12,
    notClosedOthers: 4,
    days: [
      { day: '2026-07-03', notClosed: 2, notClosedOthers: 1, unstated: false },
      { day: '2026-07-04', notClosed: 0, notClosedOthers: 0, unstated: true },
    ],
  },
};
