import { lazy, Suspense, useEffect, useState } from 'react';
import type { Screen } from '../config/screens';
import styles from './Palette.module.css';
import { useShellText } from './texts';

/** One thing the palette found. */
export interface PaletteHit {
  key: string;
  label: string;
  note?: string;
  to: string;
}

/** Something the palette searches at the server as one types. */
export interface PaletteSource {
  label: string;
  search: (query: string, signal: AbortSignal) => Promise<PaletteHit[]>;
}

const Palette = lazy(() => import('./Palette').then(module => ({ default: module.Palette })));
const Shortcuts = lazy(() => import('./Shortcuts').then(module => ({ default: module.Shortcuts })));

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Opens the palette: by click, by ⌘K or Ctrl-K. `?` shows the shortcuts. */
export function PaletteButton({
  screens,
  sources,
  find,
}: {
  screens: Screen[];
  sources: PaletteSource[];
  find?: string;
}) {
  const text = useShellText();
  const [open, setOpen] = useState(false);
  const [help, setHelp] = useState(false);
  const [used, setUsed] = useState(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setUsed(true);
        setOpen(is => !is);
      } else if (event.key === '?' && !typing(event.target)) {
        setUsed(true);
        setHelp(true);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <>
      <button
        type="button"
        className={styles.find}
        onClick={() => {
          setUsed(true);
          setOpen(true);
        }}
      >
        <span className={styles.long}>{find ?? text(sources.length > 0 ? 'find' : 'findScreens')}</span>
        <span className={styles.short}>{text('findShort')}</span>
        <kbd>{/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      {used && (
        <Suspense fallback={null}>
          <Palette open={open} onClose={() => setOpen(false)} screens={screens} sources={sources} />
          <Shortcuts open={help} onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </>
  );
}
