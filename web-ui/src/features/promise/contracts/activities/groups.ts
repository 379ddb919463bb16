/** An activity as far as choosing needs it. */
export interface Choosable {
  id: string;
  title: string;
  programme: string;
}

/** Activities that are called alike in one programme: on a list they are one line. */
export interface Group {
  key: string;
  title: string;
  programme: string;
  ids: string[];
}

/** In the order they come. */
export function groupsOf(activities: Iterable<Choosable>): Group[] {
  const groups = new Map<string, Group>();
  for (const { id, title, programme } of activities) {
    const key = `${title}\n${programme}`;
    const known = groups.get(key);
    if (known) known.ids.push(id);
    else groups.set(key, { key, title, programme, ids: [id] });
  }
  return [...groups.values()];
}
