import { HttpResponse, http } from 'msw';
import { purchasedRoutes } from '@/features/promise/purchased/routes';
import { manager, renderAt } from './render';
import { server } from './server';

export const heads = (named: number, tally: number) => ({ scan: 0, named, self: 0, tally, partner: 0 });
export const line = {
  startsLocal: '09:30',
  programme: '为老服务',
  space: null,
  late: false,
  simulated: false,
};
export const statement = {
  id: 'st1',
  sha256: '7f3a91c2e4b85d6f0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5fc21e',
  previousSha256: '',
  publishedAt: '2026-10-08T02:00:00Z',
  replacedBy: null,
  replacedById: null,
  intact: true,
  document: {
    schema: 2,
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
    indicators: [{ kind: 'visits', target: 12_000, inPeriod: 33 }],
    sessionsHeld: 2,
    visits: 33,
    byMethod: heads(20, 13),
    verifiability: 0.606,
    notClosed: 3,
    sensitive: [
      {
        programmeId: 'p1',
        programme: '残障康复',
        sessions: 4,
        visits: 21,
        covers: [
          { from: '2026-04-01', to: '2026-06-30' },
          { from: '2026-07-01', to: '2026-09-30' },
        ],
        lateCorrection: true,
        simulated: false,
      },
      {
        programmeId: 'p2',
        programme: '心理服务',
        sessions: null,
        visits: null,
        covers: [{ from: '2026-07-01', to: '2026-09-30' }],
        lateCorrection: false,
        simulated: false,
      },
    ],
    sessions: [
      {
        ...line,
        day: '2026-09-03',
        title: '手机课堂',
        visits: 30,
        byMethod: heads(18, 12),
      },
    ],
    replaces: { id: 'st0', number: 'CQ-1/1' },
    reason: '漏记两人',
    differences: [
      { kind: 'visits', before: 31, after: 33 },
      { kind: 'named', before: 18, after: 20 },
      { kind: 'sessions', before: 1, after: 1 },
      { kind: 'sensitive', before: null, after: null },
    ],
    lineChanges: [
      {
        before: { ...line, day: '2026-09-03', title: '手机课堂', visits: 28, byMethod: heads(16, 12) },
        after: { ...line, day: '2026-09-03', title: '手机课堂', visits: 30, byMethod: heads(18, 12) },
      },
    ],
    rules: '2',
    simulated: false,
    previousSha256: '',
  },
  standing: {
    asOfDay: '2026-09-30',
    indicators: [{ kind: 'visits', target: 12_000, delivered: 9_412 }],
    reportedDays: 273,
    reportedShare: 0.7479,
    daysSince: 8,
    next: { from: '2026-10-01', to: '2026-12-31', dueOn: '2027-01-15', state: 'coming', daysOver: 0 },
    stale: false,
  },
};

export function open(changed: object) {
  server.use(
    http.get('*/api/government/statements/st1', () => HttpResponse.json({ ...statement, ...changed })),
  );
  renderAt('/statements/st1', purchasedRoutes, {
    ...manager,
    role: 'agency-viewer',
    permissions: ['read-purchased'],
  });
}
