import type { SpaceResponse } from '@/shared/api/generated/model';
import { meets } from '../model/conflicts';
import { holds, type Lying } from '../model/lying';

/** A space and what lies in it; the last one is what has no space. */
export interface Lane {
  id: string | null;
  name: string | null;
  space: SpaceResponse | null;
  all: Lying[];
  /** What lies in another space and takes this one with it: a hall its halves, a half the hall. */
  through: Lying[];
}

/** Every space in order of its name, those given up only where something lies in them; then what has no space, if there is any. */
export function lanesOf(spaces: readonly SpaceResponse[], all: readonly Lying[], today: string): Lane[] {
  const bySpace = new Map<string | null, Lying[]>();
  for (const each of all) {
    const own = bySpace.get(each.spaceId);
    if (own) own.push(each);
    else bySpace.set(each.spaceId, [each]);
  }
  const parted = spaces.some(({ partIds }) => partIds.length > 0);
  const throughOf = (space: SpaceResponse): Lying[] =>
    parted
      ? spaces
          .filter(other => other.id !== space.id && meets(space, other))
          .flatMap(({ id }) => (bySpace.get(id) ?? []).filter(holds))
      : [];
  const known = spaces
    .filter(({ id, retiredOn }) => bySpace.has(id) || !retiredOn || retiredOn > today)
    .map(space => ({
      id: space.id,
      name: space.name,
      space,
      all: bySpace.get(space.id) ?? [],
      through: throughOf(space),
    }));
  const ids = new Set(spaces.map(({ id }) => id));
  // more spaces than are read at once: those in which something lies are drawn all the same
  const others = [...bySpace]
    .filter(([id]) => id !== null && !ids.has(id))
    .map(([id, own]) => ({ id, name: own[0]?.item.space ?? null, space: null, all: own, through: [] }));
  const none = bySpace.get(null);
  return [
    ...known,
    ...others,
    ...(none ? [{ id: null, name: null, space: null, all: none, through: [] }] : []),
  ];
}
