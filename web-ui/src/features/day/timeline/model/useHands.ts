import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import { DAY, type Lying, type Place } from './lying';
import type { Draft, Moving } from './useMoving';

const STEP = 15;
/** A hand that trembles does not drag. */
const STILL = 4;
/** How far an edge may be drawn in. */
const SHORTEST = 15;

interface Dragged {
  of: Lying;
  x: number;
  y: number;
  /** Whether its end is drawn, or all of it. */
  end: boolean;
  /** Minutes of a pixel; none where columns are days. */
  perPx: number | null;
  to: Draft | null;
}

interface Grid {
  moving: Moving;
  lyingOf: (id: string | undefined) => Lying | undefined;
  /** The spaces in their order, none as null. */
  lanes: (string | null)[];
  /** Of the hours that are drawn; none where columns are days. */
  minutes: number | null;
  open: (of: Lying) => void;
}

const within = <T extends HTMLElement>(target: EventTarget | null, selector: string): T | null =>
  target instanceof Element ? target.closest<T>(selector) : null;

/** Moved by so much; what lies within its day stays there. */
function shifted(of: Place, by: number): Place {
  let delta = by;
  if (of.from >= 0) delta = Math.max(delta, -of.from);
  return { spaceId: of.spaceId, from: of.from + delta, to: of.to + delta };
}

/**
 * Moving by pointer and by key, for all that lies in a grid at once: what is under the hand is told by its `data-thing`, a lane by its
 * `data-space`, a day by its `data-day`, the edge that is drawn by `data-end`.
 */
export function useHands({ moving, lyingOf, lanes, minutes, open }: Grid) {
  const dragged = useRef<Dragged | null>(null);
  /** The press that ended dragging is no press. */
  const wasDragged = useRef(false);
  const thingAt = (target: EventTarget | null) => lyingOf(within(target, '[data-thing]')?.dataset.thing);

  const placeAt = ({ of, x, end, perPx }: Dragged, event: PointerEvent): Place => {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const lane = within(under, '[data-space]');
    const spaceId = lane && !end ? lane.dataset.space || null : of.spaceId;
    if (perPx === null) {
      const day = Number(within(under, '[data-day]')?.dataset.day ?? Math.floor(of.from / DAY));
      return { ...shifted(of, (day - Math.floor(of.from / DAY)) * DAY), spaceId };
    }
    const by = Math.round(((event.clientX - x) * perPx) / STEP) * STEP;
    if (end) return { spaceId, from: of.from, to: Math.max(of.to + by, of.from + SHORTEST) };
    return { ...shifted(of, by), spaceId };
  };

  const keyed = (event: KeyboardEvent, at: Place): Place | null => {
    const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (side) {
      if (minutes === null) return shifted(at, side * (event.shiftKey ? STEP : DAY));
      return event.shiftKey
        ? { ...at, to: Math.max(at.to + side * STEP, at.from + SHORTEST) }
        : shifted(at, side * STEP);
    }
    const up = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!up) return null;
    const next = lanes[lanes.indexOf(at.spaceId) + up];
    return next === undefined ? at : { ...at, spaceId: next };
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      wasDragged.current = false;
      const of = thingAt(event.target);
      const bar = within(event.target, '[data-thing]');
      if (!of || !bar || event.button !== 0 || !moving.movable(of.item) || moving.isPending) return;
      const track = within(bar, '[data-space]');
      const width = track?.getBoundingClientRect().width ?? 0;
      const end = within(event.target, '[data-end]') !== null;
      const perPx = minutes === null || width === 0 ? null : minutes / width;
      dragged.current = { of, x: event.clientX, y: event.clientY, end, perPx, to: null };
      bar.setPointerCapture?.(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = dragged.current;
      if (!held) return;
      if (!held.to && Math.hypot(event.clientX - held.x, event.clientY - held.y) < STILL) return;
      held.to = { of: held.of, ...placeAt(held, event) };
      moving.hover(held.to);
    },
    onPointerUp: () => {
      const to = dragged.current?.to;
      dragged.current = null;
      if (!to) return;
      wasDragged.current = true;
      moving.drop(to);
    },
    onPointerCancel: () => {
      dragged.current = null;
      moving.leave();
    },
    onClick: (event: MouseEvent<HTMLElement>) => {
      const of = thingAt(event.target);
      if (of && !wasDragged.current) open(of);
      wasDragged.current = false;
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const of = thingAt(event.target);
      if (!of || event.ctrlKey || event.metaKey || event.altKey) return;
      const mine = moving.draft?.of.item.id === of.item.id ? moving.draft : null;
      if (event.key === 'Escape' && moving.draft) {
        dragged.current = null;
        moving.leave();
      } else if (event.key === 'Enter' && mine) void moving.put(mine);
      else if (event.key === 'e') open(of);
      else {
        const to = keyed(event, mine ?? of);
        if (!to) return;
        if (moving.movable(of.item)) moving.hover({ of, ...to });
        else moving.refuse();
      }
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

export type Hands = ReturnType<typeof useHands>;
