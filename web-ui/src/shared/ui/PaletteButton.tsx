import { useEffect, useState } from 'react';
import type { Screen } from '../config/screens';
import { useLanguage } from '../i18n';
import { listed } from '../i18n/listed';
import styles from './Palette.module.css';
import { part } from './part';
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
  /** It begins something, and finds nothing. */
  begins?: boolean;
  search: (query: string, signal: AbortSignal) => Promise<PaletteHit[]>;
}

const Palette = part(() => import('./Palette').then(module => module.Palette));
const Shortcuts = part(() => import('./Shortcuts').then(module => module.Shortcuts));

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Opens the palette: by click, by ⌘K or Ctrl-K. `?` shows the shortcuts. */
export function PaletteButton({ screens, sources }: { screens: Screen[]; sources: PaletteSource[] }) {
  const text = useShellText();
  const find = useFinds(sources);
  const [open, setOpen] = useState(false);
  const [help, setHelp] = useState(false);
  const [used, setUsed] = useState(false);
  const [come, setCome] = useState(false);
  const [query, setQuery] = useState('');
  const [composing, setComposing] = useState(false);

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
        <span className={styles.long}>{find}</span>
        <span className={styles.short}>{text('findShort')}</span>
        <kbd>{/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      {open && !come && (
        <Early
          find={find}
          query={query}
          onQuery={setQuery}
          onCompose={setComposing}
          onClose={() => setOpen(false)}
        />
      )}
      {used && (
        <>
          {!composing && (
            <Palette
              {...{ open, screens, sources, query, find }}
              onQuery={setQuery}
              onClose={() => setOpen(false)}
              onCome={() => setCome(true)}
            />
          )}
          <Shortcuts open={help} onClose={() => setHelp(false)} />
        </>
      )}
    </>
  );
}

/** What the palette finds here, for this person: said by its sources, so that it promises nothing it does not find. */
function useFinds(sources: PaletteSource[]): string {
  const text = useShellText();
  const [language] = useLanguage();
  const named = sources.filter(({ begins }) => !begins).map(({ label }) => label);
  const things = listed([...named, text('findScreens')], language);
  return text('find', { things: language === 'en' ? things.toLowerCase() : things });
}

/** Takes what is typed until the palette is here; a word that is being composed is let come to its end. */
function Early({
  find,
  query,
  onQuery,
  onCompose,
  onClose,
}: {
  find: string;
  query: string;
  onQuery: (query: string) => void;
  onCompose: (composing: boolean) => void;
  onClose: () => void;
}) {
  return (
    <div className={`${styles.palette} ${styles.early}`}>
      <input
        // biome-ignore lint/a11y/noAutofocus: who asked for it types on
        autoFocus
        aria-label={find}
        placeholder={find}
        value={query}
        onChange={({ target }) => onQuery(target.value)}
        onCompositionStart={() => onCompose(true)}
        onCompositionEnd={() => onCompose(false)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      />
    </div>
  );
}
