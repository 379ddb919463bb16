import type { CentreRow } from '@/shared/api/generated/model';

/** A complete, ranked centre for tests; a test says what differs. */
export function centreRow(differs: Partial<CentreRow> = {}): CentreRow {
  return {
    slug: 'hefeng',
    name: '和风市民中心',
    nameEn: 'Hefeng Citizen Centre',
    district: '浦东新区',
    positioning: 'general',
    floorAreaM2: 6120,
    band: 'large',
    hasData: true,
    sessionsHeld: 420,
    visits: 41882,
    visitsByMethod: { scan: 20000, named: 14000, self: 2000, tally: 5882, partner: 0 },
    visitsNotClosed: 0,
    verifiability: 0.82,
    people: 5210,
    openDays: 92,
    recordedDays: 91,
    completeness: 91 / 92,
    hoursOpen: 1104,
    closedDays: 0,
    occupancy: null,
    footfall: null,
    footfallDays: 0,
    footfallVisits: null,
    apart: { lines: 0, sessions: 0, heads: 0, partly: 0 },
    value: 41882,
    rank: 2,
    rankOf: 14,
    rankWithheld: null,
    trend: [],
    simulated: false,
    suspended: false,
    ...differs,
  };
}
