import type { Occupied, SpaceResponse } from '@/shared/api/generated/model';
import { holds, type Lying, type Place } from './lying';

export type Spaces = ReadonlyMap<string, SpaceResponse>;

/** The smallest pieces a space takes: its parts, else itself. */
function cellsOf(space: SpaceResponse): string[] {
  return space.partIds.length > 0 ? space.partIds : [space.id];
}

/** Whether two spaces have a piece in common. */
export function meets(a: SpaceResponse, b: SpaceResponse): boolean {
  if (a.id === b.id) return true;
  const cells = cellsOf(b);
  return cellsOf(a).some(cell => cells.includes(cell));
}

/** With the minutes before and after that its space asks for. */
const widened = ({ from, to }: Place, space: SpaceResponse) => ({
  from: from - space.setupMinutes,
  to: to + space.clearMinutes,
});

/** Sessions share a space, unless it is for one at a time; a booking shares with nobody. */
const shares = (item: Occupied, space: SpaceResponse): boolean => item.kind === 'session' && !space.exclusive;

/**
 * What would be in the way of a thing at a place, as the database sees it (ADR 0044). This is for the eye while something is moved:
 * the server has the last word.
 */
export function inTheWay(item: Occupied, at: Place, all: readonly Lying[], spaces: Spaces): Lying[] {
  const space = at.spaceId === null ? undefined : spaces.get(at.spaceId);
  if (!space) return [];
  const asked = widened(at, space);
  return all.filter(other => {
    const theirs = other.spaceId === null ? undefined : spaces.get(other.spaceId);
    if (!theirs || other.item.id === item.id || !holds(other) || !meets(space, theirs)) return false;
    if (shares(item, space) && shares(other.item, theirs)) return false;
    const there = widened(other, theirs);
    return there.from < asked.to && there.to > asked.from;
  });
}

/** A gap shorter than this is no offer. */
const SHORTEST = 30;

/** When a space can still be had within the hours of a day: for a booking, with the minutes before and after of both. */
export function gapsOf(
  space: SpaceResponse,
  hours: readonly { from: number; to: number }[],
  all: readonly Lying[],
  spaces: Spaces,
): { from: number; to: number }[] {
  const taken = all
    .filter(holds)
    .flatMap(other => {
      const theirs = other.spaceId === null ? undefined : spaces.get(other.spaceId);
      if (!theirs || !meets(space, theirs)) return [];
      const there = widened(other, theirs);
      return [{ from: there.from - space.clearMinutes, to: there.to + space.setupMinutes }];
    })
    .sort((a, b) => a.from - b.from);
  return hours.flatMap(({ from, to }) => {
    const gaps: { from: number; to: number }[] = [];
    let free = from;
    for (const each of taken) {
      if (each.from > free) gaps.push({ from: free, to: Math.min(each.from, to) });
      free = Math.max(free, each.to);
    }
    gaps.push({ from: free, to });
    return gaps.filter(gap => gap.to - gap.from >= SHORTEST);
  });
}
