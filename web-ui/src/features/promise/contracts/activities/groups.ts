import type { Called } from '@/domain/activity/apart';

/** An activity as far as choosing needs it; by what else it differs from others of its name, as far as that was asked. */
export type Choosable = Pick<Called, 'id' | 'title' | 'programme'> & Partial<Called>;

/** Activities that are called alike in one programme: on a list they are one line. */
export interface Group {
  key: string;
  title: string;
  programme: string;
  ids: string[];
  members: Choosable[];
}

/** In the order they come. */
export function groupsOf(activities: Iterable<Choosable>): Group[] {
  const groups = new Map<string, Group>();
  for (const each of activities) {
    const { id, title, programme } = each;
    const key = `${title}\n${programme}`;
    const known = groups.get(key);
    if (known) {
      known.ids.push(id);
      known.members.push(each);
    } else groups.set(key, { key, title, programme, ids: [id], members: [each] });
  }
  return [...groups.values()];
}
