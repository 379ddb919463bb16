import { useContext, useLayoutEffect } from 'react';
import { type Location, useLocation } from 'react-router';
import { NavigationContext } from './navigation';

/** Under this the tab remembers, over a reload too, how far down each place was left: the latest of them. */
const STORED = 'hearth.scroll';
const MOST = 50;

type Places = [place: string, down: number][];

function kept(): Places {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? '[]');
    return Array.isArray(found) ? (found as Places) : [];
  } catch {
    return [];
  }
}

function keep(place: string): void {
  const others = kept().filter(([each]) => each !== place);
  try {
    sessionStorage.setItem(STORED, JSON.stringify([...others, [place, window.scrollY]].slice(-MOST)));
  } catch {
    // Then one comes back to the top.
  }
}

/** The first place of a tab has the same key whatever its address is. */
const placeOf = ({ key, pathname }: Location): string => `${key} ${pathname}`;

/**
 * A new screen is seen from its top, and one that one comes back to as it was left. Stands behind the screen, so that it acts once
 * the screen is there.
 */
export function ScrollPlace() {
  const navigation = useContext(NavigationContext);
  const location = useLocation();
  const place = placeOf(location);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place
  useLayoutEffect(() => {
    if (!navigation) return;
    const left = kept().find(([each]) => each === place)?.[1];
    if (left !== undefined) window.scrollTo(0, left);
    else if (location.hash)
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    else if (!navigation.now.keepsScroll) window.scrollTo(0, 0);
  }, [place]);

  useLayoutEffect(() => {
    if (!navigation) return;
    window.history.scrollRestoration = 'manual';
    let at = placeOf(navigation.now.location);
    const stop = navigation.listen(next => {
      // told before the next screen is drawn
      keep(at);
      at = placeOf(next.location);
    });
    const leave = () => keep(at);
    window.addEventListener('pagehide', leave);
    return () => {
      stop();
      window.removeEventListener('pagehide', leave);
    };
  }, [navigation]);
  return null;
}
