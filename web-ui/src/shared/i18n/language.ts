import { useSyncExternalStore } from 'react';
import { speak } from '../api/client';
import type { Language } from '../api/problem';

const STORED = 'hearth.language';

/** Chinese first: English only for those who chose it. */
function initial(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

let language = initial();
const listeners = new Set<() => void>();

function apply(next: Language): void {
  language = next;
  speak(next);
  document.documentElement.lang = next;
}
apply(language);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const currentLanguage = (): Language => language;

function change(next: Language): void {
  try {
    localStorage.setItem(STORED, next);
  } catch {
    // A browser that keeps nothing still changes the language of this page.
  }
  if (next === language) return;
  apply(next);
  for (const listener of listeners) listener();
}

/** The language of the page and the way to change it. */
export function useLanguage(): [Language, (next: Language) => void] {
  return [useSyncExternalStore(subscribe, currentLanguage), change];
}
