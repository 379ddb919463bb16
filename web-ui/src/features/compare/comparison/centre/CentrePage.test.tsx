import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { centreRow } from '../../../../../tests/centreRow';
import { analyst, compares } from '../../../../../tests/comparison';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { comparisonRoutes } from '../routes';

const row = (name: string) => screen.findByRole('row', { name: new RegExp(name) });

describe('behind a figure', () => {
  it('lists months and sessions, keeps what is not closed beside, and never adds people up', async () => {
    compares([centreRow({ people: null })]);
    server.use(
      http.get('*/api/headquarters/comparison/hefeng/months', () =>
        HttpResponse.json({ slug: 'hefeng', name: '和风市民中心', nameEn: 'Hefeng', items: [] }),
      ),
      http.get('*/api/headquarters/comparison/hefeng/sensitive-lines', () =>
        HttpResponse.json({
          slug: 'hefeng',
          name: '和风市民中心',
          nameEn: 'Hefeng',
          items: [
            {
              slug: 'hefeng',
              name: '和风市民中心',
              nameEn: 'Hefeng',
              programmeId: 'p1',
              programme: '残障服务',
              fromMonth: '2026-06-01',
              toMonth: '2026-07-01',
              whole: false,
              sessions: null,
              heads: null,
              corrected: true,
              simulated: false,
              publishedAt: '2026-08-01T00:00:00Z',
            },
          ],
        }),
      ),
      http.get('*/api/headquarters/comparison/hefeng/sessions', () =>
        HttpResponse.json({
          items: [
            {
              id: 's1',
              day: '2026-07-01',
              startsAt: '2026-07-01T01:30:00Z',
              startsLocal: '09:30',
              title: '手工',
              programme: '为老服务',
              state: 'planned',
              visits: null,
              byMethod: null,
              visitsNotClosed: 7,
              late: false,
              simulated: false,
            },
          ],
          nextCursor: null,
        }),
      ),
    );
    renderAt('/comparison/hefeng?from=2026-07-01&to=2026-08-15', comparisonRoutes, analyst);
    expect(await row('手工')).toHaveTextContent('另有未结场 7 人次');
    expect(await row('残障服务')).toHaveTextContent('2026年6月至2026年7月');
    expect(await row('残障服务')).toHaveTextContent('有月份不在所选期间内，不列数字、不相加');
    expect(await screen.findByText('任意期间不能去重')).toBeVisible();
    expect(await screen.findByText('41,882')).toBeVisible();
  });

  it('says of a month how many days the centre closed, and what its door counted apart from visits', async () => {
    const nothing = { slug: 'hefeng', name: '和风市民中心', nameEn: 'Hefeng', items: [], nextCursor: null };
    const july = {
      month: '2026-07-01',
      hasData: true,
      sessionsHeld: 30,
      visits: 900,
      visitsByMethod: { scan: 0, named: 0, self: 0, tally: 900, partner: 0 },
      visitsNotClosed: 0,
      verifiability: 0,
      people: 0,
      openDays: 24,
      recordedDays: 24,
      closedDays: 3,
      occupancy: 0.312,
      completeness: 1,
      hoursOpen: 192,
      footfall: 2900,
      footfallDays: 20,
      footfallVisits: 780,
      simulated: false,
    };
    const august = {
      ...july,
      month: '2026-08-01',
      closedDays: 0,
      occupancy: null,
      footfall: 0,
      footfallDays: 0,
      footfallVisits: 0,
    };
    compares([centreRow({ closedDays: 3, footfall: 2900, footfallDays: 20, footfallVisits: 780 })]);
    server.use(
      http.get('*/api/headquarters/comparison/hefeng/:what', ({ params }) =>
        HttpResponse.json(params.what === 'months' ? { ...nothing, items: [july, august] } : nothing),
      ),
    );
    renderAt('/comparison/hefeng?from=2026-07-01&to=2026-08-31', comparisonRoutes, analyst);
    expect(await row('2026年7月')).toHaveTextContent('另有特别闭馆 3 天');
    expect(await row('2026年7月')).toHaveTextContent('2,90020 天有读数，这些天 780 人次');
    expect(await row('2026年8月')).not.toHaveTextContent('特别闭馆');
    expect(await row('2026年8月')).toHaveTextContent('—');
    expect(screen.getByText('20/92 天有读数')).toBeVisible();
    expect(screen.getByText('26.9')).toBeVisible();
    expect(screen.getByText('有读数的日子 780 人次')).toBeVisible();
  });

  it('is nothing where there is no such centre', async () => {
    const gone = () => HttpResponse.json({ status: 404, title: '找不到' }, { status: 404 });
    server.use(http.get('*/api/headquarters/comparison/nope/:what', gone));
    renderAt('/comparison/nope', comparisonRoutes, analyst);
    expect(await screen.findByRole('heading', { level: 1, name: '没有这个页面' })).toBeVisible();
    expect(screen.queryByText('nope')).toBeNull();
  });

  it('says that days the wrong way round are none, and what is shown', async () => {
    const nothing = { slug: 'hefeng', name: '和风市民中心', nameEn: 'Hefeng', items: [], nextCursor: null };
    compares([centreRow()]);
    server.use(http.get('*/api/headquarters/comparison/hefeng/:what', () => HttpResponse.json(nothing)));
    renderAt('/comparison/hefeng?from=2026-08-15&to=2026-07-01', comparisonRoutes, analyst);
    expect(
      await screen.findByText('地址里的期间“2026-08-15..2026-07-01”不对，现在显示的是2026年8月。'),
    ).toBeVisible();
  });
});
