/**
 * Views of a list that somebody named, kept in this browser for this person at this organisation. A key holds ids alone; what
 * was typed into a search is not kept, since it may be somebody's name.
 */
const ROOT = 'hearth-view/';

export interface View {
  name: string;
  filters: Record<string, string>;
}

/** @param parts person, organisation, list */
export function viewsKey(...parts: string[]): string {
  return ROOT + parts.map(encodeURIComponent).join('/');
}

export function readViews(key: string): View[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? (kept as View[]) : [];
  } catch {
    return [];
  }
}

/** @returns whether the browser keeps it */
export function keepViews(key: string, views: View[]): boolean {
  try {
    if (views.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}
