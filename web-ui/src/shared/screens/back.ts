/** How long what one goes on at may take to come. */
const PATIENCE_MS = 5_000;

/**
 * Where the keyboard goes on after a screen changed, once it stands and unless somebody went on elsewhere: who comes back from what a
 * screen leads to, at the link that led there; who comes to a screen that says where one begins (`data-starts`), there — but not under
 * a finger, where a field would bring up the keyboard of the screen.
 *
 * @param address what was left, where it stands below this screen
 */
export function goOn(main: HTMLElement, address: string | null): void {
  const here = window.location.pathname;
  if (!address && window.matchMedia('(pointer: coarse)').matches) return;
  const look = () => {
    if (document.activeElement !== main || window.location.pathname !== here) return stop();
    const found = address
      ? [...main.querySelectorAll('a')].find(each => each.pathname === address)
      : main.querySelector<HTMLElement>('[data-starts=true]');
    if (!found) return;
    stop();
    found.focus();
  };
  const watch = new MutationObserver(look);
  const timer = setTimeout(() => stop(), PATIENCE_MS);
  const stop = () => {
    watch.disconnect();
    clearTimeout(timer);
  };
  watch.observe(main, { childList: true, subtree: true });
  look();
}
