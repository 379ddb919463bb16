import { alike, apart, sayNext } from '@/domain/activity/apart';
import { sought } from '@/domain/resident/sought';
import { listBookings } from '@/shared/api/generated/centre-day-booking/centre-day-booking';
import { listActivities, listSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { listSessions } from '@/shared/api/generated/centre-day-session/centre-day-session';
import { currentLanguage } from '@/shared/i18n/language';
import { addDays, allDays, datedDay } from '@/shared/lib/days';
import { holdsNumber } from '@/shared/lib/figures';
import { centre } from '@/shared/screens/centre';
import type { PaletteHit } from '@/shared/ui/PaletteButton';

const MOST = 6;

/** Residents by name, pinyin initials, a number or its last four; who may not open one comes to the list. */
export async function findResidents(q: string, signal: AbortSignal, opens: boolean): Promise<PaletteHit[]> {
  const items = await sought(q, MOST, signal);
  return items.map(each => ({
    key: each.id,
    label: each.name,
    note: each.birthYear == null ? undefined : String(each.birthYear),
    to: centre.residents.to(opens ? { open: each.id } : { q: each.name }),
  }));
}

/** Activities by their title, each leading to all its sessions; those of one name with what tells them apart. */
export async function findActivities(q: string, signal: AbortSignal, today: string): Promise<PaletteHit[]> {
  if (holdsNumber(q)) return [];
  const language = currentLanguage();
  const { items } = await listActivities({ q, limit: MOST }, { signal });
  const words = apart(items, language);
  await Promise.all(
    alike(items, words).map(async id => {
      const next = await listSessions({ activity: id, from: today, limit: 1 }, { signal });
      words.set(id, [words.get(id), sayNext(next.items[0], language, today)].filter(Boolean).join(' · '));
    }),
  );
  return items.map(each => ({
    key: each.id,
    label: each.title,
    note: words.get(each.id) || each.programme,
    to: centre.timetable.to({ view: 'list', ...allDays(today), activity: each.id }),
  }));
}

/** As many as a centre has. */
const SPACES = 200;

/** Spaces by part of their name; who may not change one comes to what is planned there. */
export async function findSpaces(q: string, signal: AbortSignal, opens: boolean): Promise<PaletteHit[]> {
  const { items } = await listSpaces({ limit: SPACES }, { signal });
  return items
    .filter(each => each.name.toLowerCase().includes(q.toLowerCase()))
    .slice(0, MOST)
    .map(each => ({
      key: each.id,
      label: each.name,
      to: opens ? centre.spaces.to({ open: each.id }) : centre.timetable.to({ view: 'list', space: each.id }),
    }));
}

/** How far back a booking is looked for, and as many as are read of what lies there. */
const DAYS_BACK = 92;
const BEHIND = 200;

/**
 * Bookings by what they are for, for whom, and by the contact of whoever may read one, which is the server's to say: first those to
 * come, then the latest of the last quarter. Who may not fill in a booking comes to the list.
 */
export async function findBookings(
  q: string,
  signal: AbortSignal,
  today: string,
  opens: boolean,
): Promise<PaletteHit[]> {
  if (holdsNumber(q)) return [];
  const language = currentLanguage();
  const yesterday = addDays(today, -1);
  const [ahead, behind] = await Promise.all([
    listBookings({ q, from: today, limit: MOST }, { signal }),
    listBookings({ q, from: addDays(today, -DAYS_BACK), to: yesterday, limit: BEHIND }, { signal }),
  ]);
  // one that goes on over midnight is in both
  const known = new Set(ahead.items.map(({ id }) => id));
  const latest = behind.items.filter(({ id }) => !known.has(id)).reverse();
  return [...ahead.items, ...latest].slice(0, MOST).map(each => {
    const when = each.endDay < today ? { when: 'past' } : {};
    return {
      key: each.id,
      label: [each.purpose, each.organisation].filter(Boolean).join(' · '),
      note: [datedDay(each.day, language, today.slice(0, 4)), each.startsLocal, each.space].join(' '),
      to: centre.bookings.to({ ...when, ...(opens ? { open: each.id } : { q: each.purpose }) }),
    };
  });
}
