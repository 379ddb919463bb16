import { alike, apart, sayNext } from '@/domain/activity/apart';
import { listActivities, listSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { listSessions } from '@/shared/api/generated/centre-day-session/centre-day-session';
import { listResidents } from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import { currentLanguage } from '@/shared/i18n/language';
import { allDays } from '@/shared/lib/days';
import { centre } from '@/shared/screens/centre';
import type { PaletteHit } from '@/shared/ui/PaletteButton';

const MOST = 6;

/** Residents by name or pinyin initials; who may not open one comes to the list. */
export async function findResidents(q: string, signal: AbortSignal, opens: boolean): Promise<PaletteHit[]> {
  const { items } = await listResidents({ q, limit: MOST }, { signal });
  return items.map(each => ({
    key: each.id,
    label: each.name,
    note: each.birthYear == null ? undefined : String(each.birthYear),
    to: centre.residents.to(opens ? { open: each.id } : { q: each.name }),
  }));
}

/** Activities by their title, each leading to all its sessions; those of one name with what tells them apart. */
export async function findActivities(q: string, signal: AbortSignal, today: string): Promise<PaletteHit[]> {
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
