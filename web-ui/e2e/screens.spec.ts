import type { Page } from '@playwright/test';
import { ADMINISTRATOR } from './support/platform';
import { scene } from './support/scene';
import { accessibility, expect, signIn, test } from './support/test';

/** Every main screen, by the name its picture gets. */
function screens() {
  const { near, contract } = scene();
  return {
    centre: {
      who: near.manager,
      pages: {
        today: '/today',
        timetable: '/timetable',
        'timetable-list': '/timetable?view=list',
        'check-in': '/check-in',
        desk: `/sessions/${near.running.id}/check-in`,
        'desk-closed': `/sessions/${near.held.id}/check-in`,
        'day-sheet': '/day-sheet',
        devices: '/devices',
        residents: '/residents',
        contracts: '/contracts',
        contract: `/contracts/${contract.id}`,
        'new-statement': `/contracts/${contract.id}/statements/new`,
        statement: `/statements/${contract.statement}`,
        imports: '/imports',
        activities: '/activities',
        spaces: '/spaces',
        staff: '/staff',
        'not-found': '/nowhere',
      },
    },
    headquarters: {
      who: ADMINISTRATOR,
      pages: {
        comparison: '/comparison',
        'comparison-centre': `/comparison/${near.slug}`,
        centres: '/centres',
        centre: `/centres/${near.slug}`,
        'open-centre': '/centres?open=new',
        openings: '/openings',
        workbook: '/openings/workbook',
        agencies: '/agencies',
        members: '/members',
      },
    },
    government: {
      who: scene().agency.member,
      pages: {
        purchased: '/purchased',
        contract: `/purchased/${contract.id}`,
        statement: `/statements/${contract.statement}`,
      },
    },
  } satisfies Record<string, { who: string; pages: Record<string, string> }>;
}

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

async function settled(page: Page): Promise<void> {
  await expect(page.locator('#main').getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('.ant-skeleton, .ant-spin-spinning, [aria-busy=true]')).toHaveCount(0);
  if (new URL(page.url()).pathname === '/comparison')
    await expect(page.locator('#main svg[role=img]').first()).toBeVisible();
}

for (const audience of ['centre', 'headquarters', 'government'] as const) {
  for (const language of ['zh', 'en'] as const) {
    test(`${audience} in ${language}: no axe finding, no console error, nothing wider than the screen`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      const { who, pages } = screens()[audience];
      await signIn(page, who);
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      const found: string[] = [];
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(path);
        for (const size of SIZES) {
          const what = `${audience}-${name}-${language}-${size.width}`;
          await page.setViewportSize(size);
          await settled(page);
          await page.screenshot({ path: `test-results/screens/${what}.png`, animations: 'disabled' });
          for (const finding of await accessibility(page)) found.push(`${what}: ${finding}`);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (overflow > 0) found.push(`${what}: ${overflow} px wider than the screen`);
        }
      }
      expect(found).toEqual([]);
    });
  }
}
