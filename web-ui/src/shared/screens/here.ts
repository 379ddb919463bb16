import { useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { useLocation, useParams } from 'react-router';
import { useLanguage } from '../i18n';
import { NavigationContext } from '../router/navigation';
import { ShownContext } from '../router/shown';
import { feedback } from '../ui/feedback';
import { useShellText } from '../ui/texts';
import { addressOf, type Params, type Screen, say } from './screen';

/** What the thing shown at a path is called, where the screen alone does not say it: a contract, a centre, a session. */
const names = new Map<string, string>();
const listeners = new Set<() => void>();

function name(path: string, called: string | undefined): void {
  if (called === undefined) names.delete(path);
  else names.set(path, called);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says what the thing on the screen is called, for the title of the tab. */
export function useNamed(called: string | undefined): void {
  const { pathname } = useLocation();
  useEffect(() => {
    if (!called) return;
    name(pathname, called);
    return () => name(pathname, undefined);
  }, [pathname, called]);
}

/** The screen shown, and the values of its path. */
export function useScreen(): { screen: Screen; params: Record<string, string | undefined> } | null {
  const shown = useContext(ShownContext);
  return shown && { screen: shown.handle as Screen, params: shown.params };
}

/** How each place was left: what its address asked for. A step back finds the list as it was, not from its beginning. */
const asked = new Map<string, string>();

export const asLeft = (address: string): string => address + (asked.get(address) ?? '');

/** What the address says of the screen's path. */
export function useParamsOf<P extends string>(_: Screen<P>): Params<P> {
  return useParams() as Params<P>;
}

/**
 * What is done on arriving at a screen: the tab's title (the thing, its screen, whose page it is: tabs are told apart by their
 * beginning), the keyboard's place, the last screen's undoing, and a note of what the address asked for.
 */
export function useArrival(organisation: string): void {
  const text = useShellText();
  const [language] = useLanguage();
  const { pathname } = useLocation();
  const shown = useScreen();
  const called = useSyncExternalStore(subscribe, () => names.get(pathname));
  const title = shown ? say(shown.screen.title, language) : text('notFound');
  const full = [called, title, organisation, text('product')].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = full;
  }, [full]);
  const navigation = useContext(NavigationContext);
  useEffect(
    () => navigation?.listen(({ left }) => left && asked.set(left.pathname, left.search)),
    [navigation],
  );
  const depth = depthOf(shown?.screen ?? null);
  const before = useRef({ pathname, depth });
  useEffect(() => {
    const left = before.current;
    before.current = { pathname, depth };
    if (left.pathname === pathname) return;
    feedback.left();
    // Who came by keyboard or hears the page goes on where it changed; a field that took the focus by itself keeps it.
    const main = document.getElementById('main');
    if (!main || main.contains(document.activeElement)) return;
    main.focus({ preventScroll: true });
    void import('./back').then(({ goOn }) => goOn(main, left.depth > depth ? left.pathname : null));
  }, [pathname, depth]);
}

const depthOf = (screen: Screen | null): number => (screen ? depthOf(screen.parent) + 1 : 0);

/** The address of the entry of the menu the screen shown belongs to: its own, or that of a screen above it. */
export function useMenuEntry(): string | null {
  const shown = useScreen();
  let screen: Screen | null = shown?.screen ?? null;
  while (screen && screen.menu === null) screen = screen.parent;
  return screen && addressOf(screen.path);
}
