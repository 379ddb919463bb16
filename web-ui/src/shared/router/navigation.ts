import { createContext, useContext, useEffect, useRef } from 'react';
import {
  UNSAFE_createBrowserHistory as createBrowserHistory,
  UNSAFE_createMemoryHistory as createMemoryHistory,
  type Location,
  type NavigateOptions,
  type NavigationType,
  type Navigator,
  type Path,
  parsePath,
  type To,
} from 'react-router';

/** Where one is, and how one came there. */
export interface Place {
  location: Location;
  action: `${NavigationType}`;
  /** Whether the page stays scrolled as it is. */
  keepsScroll: boolean;
  /** The place that was left; by a step onward as its address was by then: choices are written into it without a step. */
  left: Path | null;
}

/** A step somebody is about to take. */
export interface Step {
  action: `${NavigationType}`;
  from: Location;
  to: Path;
}

interface Hold {
  holds: (step: Step) => boolean;
  ask: (answer: (leave: boolean) => void) => void;
}

/** Where this tab is and has been. The router draws it; whoever has something to lose may hold a step. */
export interface Navigation extends Navigator {
  readonly now: Place;
  /** Told of each step that is taken. */
  listen(listener: (place: Place) => void): () => void;
  hold(hold: Hold): () => void;
}

type History = ReturnType<typeof createBrowserHistory>;

const wholePath = (to: To): Path => ({
  pathname: '/',
  search: '',
  hash: '',
  ...(typeof to === 'string' ? parsePath(to) : to),
});

function navigationOf(history: History): Navigation {
  const listeners = new Set<(place: Place) => void>();
  const holding = new Set<Hold>();
  let now: Place = { location: history.location, action: 'POP', keepsScroll: false, left: null };
  /** A step back that was held is undone by a step forward, which nobody asked for. */
  let undone: (() => void) | null = null;
  /** The person was asked and said to leave. */
  let asked = false;

  const arrive = (action: Place['action'], left: Path, keepsScroll = false) => {
    now = { location: history.location, action, keepsScroll, left };
    for (const listener of listeners) listener(now);
  };
  const heldBy = (action: Step['action'], to: Path) =>
    [...holding].find(({ holds }) => holds({ action, from: now.location, to }));

  const go = (action: 'PUSH' | 'REPLACE', to: To, state: unknown, options?: NavigateOptions) => {
    const step = () => {
      const left = history.location;
      history[action === 'PUSH' ? 'push' : 'replace'](to, state);
      arrive(action, left, options?.preventScrollReset);
    };
    const held = heldBy(action, wholePath(to));
    if (held) held.ask(leave => leave && step());
    else step();
  };

  const onPop = (delta: number | null) => {
    if (undone) {
      undone();
      undone = null;
      return;
    }
    const held = asked ? undefined : heldBy('POP', history.location);
    asked = false;
    if (!held || !delta) return arrive('POP', now.location);
    const back = new Promise<void>(resolve => {
      undone = resolve;
    });
    history.go(-delta);
    held.ask(leave => {
      if (!leave) return;
      void back.then(() => {
        asked = true;
        history.go(delta);
      });
    });
  };

  let stop: (() => void) | null = null;
  return {
    createHref: to => history.createHref(to),
    createURL: to => history.createURL(to),
    encodeLocation: to => history.encodeLocation(to),
    go: delta => history.go(delta),
    push: (to, state, options) => go('PUSH', to, state, options),
    replace: (to, state, options) => go('REPLACE', to, state, options),
    get now() {
      return now;
    },
    listen: listener => {
      listeners.add(listener);
      stop ??= history.listen(({ delta }) => onPop(delta));
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
    hold: hold => {
      holding.add(hold);
      return () => void holding.delete(hold);
    },
  };
}

export const browserNavigation = (): Navigation => navigationOf(createBrowserHistory());

/** For tests: a history that is nobody's address bar. */
export const memoryNavigation = (address: string): Navigation =>
  navigationOf(createMemoryHistory({ initialEntries: [address] }));

export const NavigationContext = createContext<Navigation | null>(null);

/** While it is drawn, steps that `holds` says are held until the person has answered. */
export function useHold(holds: Hold['holds'], ask: Hold['ask']): void {
  const navigation = useContext(NavigationContext);
  const latest = useRef({ holds, ask });
  latest.current = { holds, ask };
  useEffect(
    () =>
      navigation?.hold({
        holds: step => latest.current.holds(step),
        ask: answer => latest.current.ask(answer),
      }),
    [navigation],
  );
}
