import { dayIn, daysAgo, daytimeZone, timeIn } from './clock';
import { ADMINISTRATOR, call, token } from './platform';

/** What the specs find there, where making it is not their point. */
export interface Scene {
  zone: string;
  today: string;
  near: CentreScene;
  far: CentreScene;
  agency: { slug: string; name: string; member: string };
  contract: { id: string; title: string; statement: string; statementNumber: string };
  lookers: Lookers;
}

/** Who only looks, beside whoever works: Keycloak refuses a second sign-in of one person while their first goes on. */
interface Lookers {
  centre: string;
  headquarters: string;
  government: string;
}

export interface CentreScene {
  slug: string;
  alias: string;
  name: string;
  manager: string;
  frontDesk: string;
  resident: { id: string; name: string };
  /** Runs now: people can be received. */
  running: { id: string; title: string };
  /** Over and closed with people. */
  held: { id: string; title: string };
}

interface Made {
  id: string;
  version: number;
}
interface Opening extends Made {
  state: string;
}

const OPEN_CEILING_MS = 120_000;
const HOURS = [['08:00', '21:00']];
const TITLE = '八段锦';

/** A word of its own for each run, so that a running installation can be used again. */
export const suffix = (): string => Date.now().toString(36).slice(-6);

/** The timetable that is imported begins in this month; sessions lie on days for which a centre has a profile. */
export const TIMETABLE_BEGINS = '2025-12-01';

export function profileOf(
  slug: string,
  name: string,
  nameEn: string,
  zone: string,
  openedOn = daysAgo(zone, 60),
) {
  return {
    slug,
    name,
    nameEn,
    timeZone: zone,
    district: '浦东新区',
    subDistrict: '三林镇',
    floorAreaM2: 1200,
    positioning: 'neighbourhood',
    openingHours: {
      mon: HOURS,
      tue: HOURS,
      wed: HOURS,
      thu: HOURS,
      fri: HOURS,
      sat: HOURS,
      sun: HOURS,
    },
    openedOn,
    managerName: '林晓梅',
    managerEmail: `manager.${slug}@hearth.localhost`,
    simulated: true,
  };
}

/** Waits until an opening is done; says why if it failed. */
async function opened(admin: string, asked: Opening): Promise<void> {
  const ceiling = Date.now() + OPEN_CEILING_MS;
  for (let now = asked; now.state !== 'done'; ) {
    if (now.state === 'failed' || Date.now() > ceiling) throw new Error(`not opened: ${JSON.stringify(now)}`);
    await new Promise(resolve => setTimeout(resolve, 300));
    now = await call<Opening>(admin, 'GET', `/headquarters/openings/${asked.id}`);
  }
}

export async function openCentre(
  admin: string,
  slug: string,
  name: string,
  nameEn: string,
  zone: string,
  openedOn?: string,
) {
  const profile = profileOf(slug, name, nameEn, zone, openedOn);
  await opened(admin, await call<Opening>(admin, 'POST', '/headquarters/openings', profile));
  return { slug, alias: `centre_${slug}`, name, manager: profile.managerEmail };
}

export async function openAgency(admin: string, slug: string, name: string, nameEn: string) {
  const asked = { slug, name, nameEn, level: 'district', simulated: true };
  await opened(admin, await call<Opening>(admin, 'POST', '/headquarters/agencies', asked));
  const member = `member.${slug}@hearth.localhost`;
  await call(admin, 'POST', `/headquarters/agencies/${slug}/members`, { name: '周敏', email: member });
  return { slug, name, member };
}

/** The rest of a centre's day: activity, programme, space, minutes from now, heads counted if it was closed. */
const DAY: [string, string, string, number, number, number?][] = [
  ['晨间太极', '健康生活', '健身区', -290, -230, 24],
  ['老年助餐', '为老服务', '助餐厅', -240, -120, 68],
  ['书法班', '文化活动', '活动室 201', -160, -70],
  ['健康讲座：慢病用药', '健康生活', '多功能厅', -110, -45, 31],
  ['亲子绘本阅读', '亲子家庭', '阅览室', -60, 30],
  ['沪剧沙龙', '文化活动', '活动室 201', 45, 135],
  ['手机课堂', '为老服务', '阅览室', 70, 160],
  ['广场舞排练', '健康生活', '健身区', 100, 190],
];

/** A centre with someone at the desk, residents, a session that runs, and one that was held. */
async function furnish(
  centre: Awaited<ReturnType<typeof openCentre>>,
  zone: string,
  residentName: string,
  day: typeof DAY,
): Promise<CentreScene & { activity: string }> {
  const bearer = await token(centre.manager, centre.alias);
  const make = <T = Made>(path: string, body: unknown) => call<T>(bearer, 'POST', `/centre${path}`, body);
  const known = new Map<string, Promise<Made>>();
  const once = (path: string, name: string, body: object): Promise<Made> => {
    const made = known.get(`${path} ${name}`) ?? make(path, body);
    known.set(`${path} ${name}`, made);
    return made;
  };
  const today = dayIn(zone);
  const session = async ([title, programmeName, place, from, to]: (typeof DAY)[number]) => {
    const programme = await once('/programmes', programmeName, { name: programmeName, sensitive: false });
    const activity = await once('/activities', title, { title, programmeId: programme.id });
    const space = await once('/spaces', place, { name: place, areaM2: 120, capacity: 60 });
    const made = await make('/sessions', {
      activityId: activity.id,
      spaceId: space.id,
      startsAt: `${today}T${timeIn(zone, from)}:00`,
      endsAt: `${today}T${timeIn(zone, to)}:00`,
    });
    return { ...made, title, activity: activity.id };
  };
  const count = (id: string, attendance: object) =>
    make(`/sessions/${id}/attendance`, { ...attendance, simulated: true });
  const close = (id: string, version: number) =>
    call(bearer, 'POST', `/centre/sessions/${id}/close`, { nobodyCame: false }, version);

  const frontDesk = `desk.${centre.slug}@hearth.localhost`;
  await make('/staff', { name: '吴前台', email: frontDesk, role: 'front-desk' });
  const resident = await make('/residents', { name: residentName, birthYear: 1951, simulated: true });
  for (const name of ['陈国平', '张桂芳', '王建国']) await make('/residents', { name, simulated: true });

  const running = await session([TITLE, '为老服务', '多功能厅', -30, 60]);
  const held = await session([TITLE, '为老服务', '多功能厅', -180, -120]);
  await count(held.id, { method: 'NAMED', residentId: resident.id });
  await count(held.id, { method: 'TALLY', heads: 7 });
  await close(held.id, held.version);
  for (const each of day) {
    const { id, version } = await session(each);
    const [, , , , , heads] = each;
    if (heads) {
      await count(id, { method: 'TALLY', heads });
      await close(id, version);
    }
  }
  return {
    ...centre,
    frontDesk,
    resident: { id: resident.id, name: residentName },
    running,
    held,
    activity: held.activity,
  };
}

interface Preview {
  statement: { from: string; to: string };
  digest: string;
  seen: unknown;
}

/** A session of the day before, counted and closed: a day that is not over is never published. */
export async function heldYesterday(bearer: string, activityId: string, zone: string, heads: number) {
  const day = daysAgo(zone, 1);
  const made = await call<Made>(bearer, 'POST', '/centre/sessions', {
    activityId,
    spaceId: null,
    startsAt: `${day}T10:00:00`,
    endsAt: `${day}T11:00:00`,
  });
  await call(bearer, 'POST', `/centre/sessions/${made.id}/attendance`, {
    method: 'TALLY',
    heads,
    simulated: true,
  });
  await call(bearer, 'POST', `/centre/sessions/${made.id}/close`, { nobodyCame: false }, made.version);
}

/** Publishes a contract of the centre with the agency, and a statement of it. */
async function publish(
  centre: CentreScene & { activity: string },
  agency: { slug: string },
  zone: string,
): Promise<Scene['contract']> {
  const bearer = await token(centre.manager, centre.alias);
  const title = '社区为老服务采购项目';
  const contract = await call<Made>(bearer, 'POST', '/centre/contracts', {
    agency: agency.slug,
    number: 'PDXQ-2026-0117',
    title,
    starts: daysAgo(zone, 50),
    ends: daysAgo(zone, -50),
    amountMinor: 26_000_000,
    currency: 'CNY',
    procurement: 'tender',
    indicators: [
      { kind: 'visits', target: 20 },
      { kind: 'sessionsHeld', target: 2 },
    ],
    activityIds: [centre.activity],
    simulated: true,
  });
  await heldYesterday(bearer, centre.activity, zone, 8);
  await call(bearer, 'POST', `/centre/contracts/${contract.id}/publish`, undefined, contract.version);
  // as a person does: look at the preview, publish what it shows; without days it ends yesterday
  const statements = `/centre/contracts/${contract.id}/statements`;
  const preview = await call<Preview>(bearer, 'GET', `${statements}/preview?from=${daysAgo(zone, 50)}`);
  const { statement, digest, seen } = preview;
  const published = await call<{ id: string; number: string }>(bearer, 'POST', statements, {
    from: statement.from,
    to: statement.to,
    replaces: null,
    digest,
    seen,
  });
  return { id: contract.id, title, statement: published.id, statementNumber: published.number };
}

async function inviteLookers(admin: string, centre: CentreScene, agency: { slug: string }): Promise<Lookers> {
  const lookers = {
    centre: `looks.${centre.slug}@hearth.localhost`,
    headquarters: `looks.${agency.slug}.hq@hearth.localhost`,
    government: `looks.${agency.slug}@hearth.localhost`,
  };
  const invite = (bearer: string, path: string, email: string, role?: string) =>
    call(bearer, 'POST', path, { name: '沈看看', email, role });
  await invite(await token(centre.manager, centre.alias), '/centre/staff', lookers.centre, 'manager');
  await invite(admin, '/headquarters/members', lookers.headquarters, 'administrator');
  await invite(admin, `/headquarters/agencies/${agency.slug}/members`, lookers.government);
  return lookers;
}

export async function setScene(): Promise<Scene> {
  const zone = daytimeZone();
  const run = suffix();
  const admin = await token(ADMINISTRATOR, 'headquarters');
  const [near, far, agency] = await Promise.all([
    openCentre(admin, `near_${run}`, '三林世博家园市民中心', 'Sanlin Citizen Centre', zone),
    openCentre(admin, `far_${run}`, '塘桥社区服务中心', 'Tangqiao Community Centre', zone, TIMETABLE_BEGINS),
    openAgency(admin, `bureau_${run}`, '浦东新区民政局', 'Pudong Civil Affairs Bureau'),
  ]);
  const nearFull = await furnish(near, zone, '陈桂兰', DAY);
  const farFull = await furnish(far, zone, '李秀英', []);
  const contract = await publish(nearFull, agency, zone);
  const lookers = await inviteLookers(admin, nearFull, agency);
  return { zone, today: dayIn(zone), near: nearFull, far: farFull, agency, contract, lookers };
}

/** The scene as the global setup left it. */
export function scene(): Scene {
  const text = process.env.HEARTH_E2E_SCENE;
  if (!text) throw new Error('the global setup set no scene');
  return JSON.parse(text) as Scene;
}
