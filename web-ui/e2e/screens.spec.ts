import type { Page } from '@playwright/test';
import { daysAgo } from './support/clock';
import { scene } from './support/scene';
import { accessibility, expect, signIn, test } from './support/test';

/** Every main screen, by the name its picture gets. */
function screens() {
  const { near, contract, lookers } = scene();
  return {
    centre: {
      who: lookers.centre,
      pages: {
        today: '/today',
        'today-empty': `/today/${daysAgo(scene().zone, 40)}`,
        'day-sheet': '/day-sheet',
        closing: `/closing/${daysAgo(scene().zone, 41)}`,
        closings: '/closings',
        footfall: '/footfall',
        bookings: '/bookings',
        timeline: '/timeline',
        'timeline-week': '/timeline?view=week',
        'booking-new': '/bookings?open=new',
        series: '/series',
        rounds: '/rounds',
        'round-new': '/rounds?open=new',
        opening: '/opening',
        proposals: '/opening?tab=proposals',
        timetable: '/timetable',
        'timetable-list': '/timetable?view=list',
        'next-term': '/timetable/next-term',
        'check-in': '/check-in',
        waiting: '/check-in/waiting',
        devices: '/devices',
        counters: '/counters',
        feeds: '/feeds',
        'feed-new': '/feeds?open=new',
        desk: `/sessions/${near.running.id}/check-in`,
        'desk-closed': `/sessions/${near.held.id}/check-in`,
        residents: '/residents',
        'new-resident': '/residents?open=new',
        duplicates: '/residents/duplicates',
        merges: '/residents/merges',
        consents: '/consents',
        'sensitive-groups': '/sensitive-groups',
        'resident-notes': '/resident-notes',
        'consent-texts': '/consent-texts',
        'consent-text-new': '/consent-texts?open=new',
        contracts: '/contracts',
        contract: `/contracts/${contract.id}`,
        'new-statement': `/contracts/${contract.id}/statements/new`,
        statement: `/statements/${contract.statement}`,
        imports: '/imports',
        activities: '/activities',
        spaces: '/spaces',
        'space-use': '/space-use',
        staff: '/staff',
        acts: '/acts',
        'not-found': '/nowhere',
      },
    },
    headquarters: {
      who: lookers.headquarters,
      pages: {
        comparison: '/comparison',
        'comparison-centre': `/comparison/${near.slug}`,
        centres: '/centres',
        centre: `/centres/${near.slug}`,
        'open-centre': '/centres?open=new',
        openings: '/openings',
        workbook: '/openings/workbook',
        agencies: '/agencies',
        calendar: '/calendar',
        'calendar-year': '/calendar?open=year',
        members: '/members',
        'headquarters-acts': '/acts',
      },
    },
    government: {
      who: lookers.government,
      pages: {
        purchased: '/purchased',
        contract: `/purchased/${contract.id}`,
        statement: `/statements/${contract.statement}`,
      },
    },
  } satisfies Record<string, { who: string; pages: Record<string, string> }>;
}

/** `deep` asks axe as well, which takes its time. 720 is 1440 at 200%, 360 the narrowest phone. */
const WIDE = 1440;
const SIZES = [
  { width: WIDE, height: 900, deep: true },
  { width: 720, height: 450, deep: false },
  { width: 390, height: 844, deep: true },
  { width: 360, height: 740, deep: false },
];

/** Each screen is looked at once in each language, and so in each look. */
const LOOKS = {
  zh: { 'hearth.theme': 'light', 'hearth.density': 'roomy', 'hearth.language': 'zh-CN' },
  en: { 'hearth.theme': 'dark', 'hearth.density': 'compact', 'hearth.language': 'en' },
};

async function settled(page: Page): Promise<void> {
  await expect(page.locator('#main').getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('.ant-skeleton, .ant-spin-spinning, [aria-busy=true]')).toHaveCount(0);
  if (new URL(page.url()).pathname === '/comparison')
    await expect(page.locator('#main svg[role=img]').first()).toBeVisible();
}

/** What nobody could use: a box to tick that is there and not to be seen. */
const unseen = (page: Page): Promise<number> =>
  page
    .locator('#main :is(table, ul) input[type=checkbox]')
    .evaluateAll(boxes => boxes.filter(box => box.getClientRects().length === 0).length);

/** Where there is room for it, a table is seen whole: what can be done about a row is not pushed off its end. */
const pushedOff = (page: Page): Promise<string[]> =>
  page
    .locator('#main *')
    .evaluateAll(all =>
      all
        .filter(
          each => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto',
        )
        .map(each => each.getAttribute('aria-label') ?? each.className),
    );

/** The registration of an activity for which one may sign up, and who did for one of its sessions. */
async function registrationOf(page: Page): Promise<Record<string, string>> {
  const answer = await page.request.get('/api/centre/registration-targets?limit=1');
  const { items } = (await answer.json()) as { items: { id: string; activityId: string }[] };
  const [one] = items;
  return one
    ? {
        registration: `/activities/${one.activityId}/registration`,
        participants: `/registrations/${one.id}`,
      }
    : {};
}

/** One of the activities there are. */
async function activityOf(page: Page): Promise<string> {
  const answer = await page.request.get('/api/centre/activities?limit=1');
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return `/activities/${items[0]?.id}`;
}

/** The equipment of one of the spaces there are. */
async function equipmentOf(page: Page): Promise<string> {
  const answer = await page.request.get('/api/centre/spaces?limit=1');
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return `/spaces/${items[0]?.id}/equipment`;
}

// a centre last: the other specs have filled its screens by then
for (const audience of ['government', 'headquarters', 'centre'] as const) {
  for (const language of ['zh', 'en'] as const) {
    test(`${audience} in ${language}: no axe finding, no console error, nothing wider than the screen`, async ({
      page,
    }) => {
      test.setTimeout(300_000);
      const { who, pages } = screens()[audience];
      await signIn(page, who);
      await page.evaluate(look => {
        for (const [key, value] of Object.entries(look)) localStorage.setItem(key, value);
      }, LOOKS[language]);
      const found: string[] = [];
      const more: Record<string, string> =
        audience === 'centre'
          ? {
              activity: await activityOf(page),
              equipment: await equipmentOf(page),
              ...(await registrationOf(page)),
            }
          : {};
      for (const [name, path] of Object.entries({ ...pages, ...more })) {
        await page.goto(path);
        // what a list asks for is there before it is looked at; some screens never stop asking
        await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
        for (const { deep, ...size } of SIZES) {
          const what = `${audience}-${name}-${language}-${size.width}`;
          await page.setViewportSize(size);
          await settled(page);
          await page.screenshot({ path: `test-results/screens/${what}.png`, animations: 'disabled' });
          if (deep) for (const finding of await accessibility(page)) found.push(`${what}: ${finding}`);
          if ((await unseen(page)) > 0) found.push(`${what}: a box to tick is hidden`);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (overflow > 0) found.push(`${what}: ${overflow} px wider than the screen`);
          if (size.width === WIDE)
            for (const pushed of await pushedOff(page))
              found.push(`${what}: ${pushed} has to be scrolled sideways`);
        }
      }
      expect(found).toEqual([]);
    });
  }
}
