import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { CentreRow, Comparison } from '@/shared/api/generated/model';
import { centreRow } from './centreRow';
import { administrator } from './headquarters';
import { server } from './server';

export const analyst = {
  ...administrator,
  role: 'analyst',
  permissions: ['read-comparison', 'read-centres'],
};

/** The server answers a comparison of these centres; what was asked of it is returned. */
export function compares(items: CentreRow[], differs: Partial<Comparison['summary']> = {}) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('*/api/headquarters/centres/districts', () => HttpResponse.json(['浦东新区'])),
    http.get('*/api/headquarters/comparison', ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      return HttpResponse.json({
        // without days it is of the latest month with data
        from: query.get('from') ?? '2026-10-01',
        to: query.get('to') ?? '2026-10-31',
        asOf: '2026-11-22T04:00:00Z',
        measure: query.get('measure'),
        per: query.get('per'),
        definition: { zh: '人次的定义', en: 'What visits are' },
        summary: {
          centres: 113,
          withData: 112,
          incomplete: 7,
          visits: 482906,
          visitsNotClosed: 0,
          sessionsHeld: 9000,
          medianCompleteness: 0.97,
          peopleCounted: true,
          simulated: false,
          lastMonthWithData: null,
          ...differs,
        },
        items,
        nextCursor: null,
      });
    }),
  );
  return asked;
}

export const incomplete = centreRow({
  slug: 'xiangyang',
  name: '向阳之家',
  positioning: 'disability',
  floorAreaM2: 1150,
  visits: 3208,
  value: 3208,
  rank: null,
  rankOf: null,
  rankWithheld: 'incomplete',
  completeness: 0.63,
});
export const missing = centreRow({
  slug: 'zhuli',
  name: '竹里社区服务中心',
  hasData: false,
  visits: 0,
  value: null,
  rank: null,
  rankOf: null,
  rankWithheld: 'no-data',
  completeness: null,
  verifiability: null,
});

export const at = (query = '') => `/comparison?chart=false${query}`;
export const row = (name: string) => screen.findByRole('row', { name: new RegExp(name) });
