import { Modal } from 'antd';
import { Command } from 'cmdk';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Screen } from '../config/screens';
import { inAntd } from './antd/AntdScope';
import { useOnDemandText } from './onDemand/texts';
import styles from './Palette.module.css';
import type { PaletteHit, PaletteSource } from './PaletteButton';

const WAIT_MS = 150;

const wordsOf = ({ label, keywords = '' }: Screen) => `${label} ${keywords}`.toLowerCase();

/** What is called just so comes first, then what begins so, then what only holds it; each in the order of the menu. */
function rankOf({ label, keywords = '' }: Screen, needle: string): number {
  if (label.toLowerCase() === needle) return 0;
  return keywords.toLowerCase().startsWith(needle) ? 1 : 2;
}

/** Finds screens, and what the audience's sources find at the server. */
function Finding({
  open,
  onClose,
  screens,
  sources,
  query,
  find,
  onQuery,
  onCome,
}: {
  open: boolean;
  onClose: () => void;
  screens: Screen[];
  sources: PaletteSource[];
  query: string;
  /** What it says it finds. */
  find: string;
  onQuery: (query: string) => void;
  /** One types into it from now on. */
  onCome: () => void;
}) {
  const words = useOnDemandText();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const found = useSources(query, sources, open);
  const needle = query.trim().toLowerCase();
  const shown = screens
    .filter(each => wordsOf(each).includes(needle))
    .sort((one, other) => rankOf(one, needle) - rankOf(other, needle));
  const go = (to: string) => {
    onClose();
    onQuery('');
    navigate(to);
  };
  return (
    <Modal
      aria-label={find}
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={560}
      className={styles.window}
      destroyOnHidden
      afterOpenChange={is => is && box.current?.focus()}
    >
      <Command label={find} shouldFilter={false} className={styles.palette}>
        <Command.Input ref={box} onFocus={onCome} value={query} onValueChange={onQuery} placeholder={find} />
        <Command.List>
          <Command.Empty>{words('findNothing')}</Command.Empty>
          {shown.length > 0 && (
            <Command.Group heading={words('screens')}>
              {shown.map(each => (
                <Command.Item key={each.to} value={each.to} onSelect={() => go(each.to)}>
                  {each.label}
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {found.map(({ label, hits }) => (
            <Command.Group key={label} heading={label}>
              {hits.map(hit => (
                <Command.Item key={hit.key} value={hit.key} onSelect={() => go(hit.to)}>
                  {hit.label}
                  {hit.note && <small>{hit.note}</small>}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Modal>
  );
}

function useSources(query: string, sources: PaletteSource[], open: boolean) {
  const [found, setFound] = useState<{ label: string; hits: PaletteHit[] }[]>([]);
  useEffect(() => {
    const needle = query.trim();
    if (!open || !needle) {
      setFound([]);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const results = await Promise.all(
        sources.map(async ({ label, search }) => ({
          label,
          // One source that fails leaves the others usable.
          hits: await search(needle, stop.signal).catch(() => []),
        })),
      );
      if (!stop.signal.aborted) setFound(results.filter(each => each.hits.length > 0));
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, sources, open]);
  return found;
}

export const Palette = inAntd(Finding);
