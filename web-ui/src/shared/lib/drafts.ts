/**
 * What was typed and not saved, kept in this tab until it is saved, given up, or the person signs out. A key holds ids alone:
 * whose, of which organisation, in which form, of which record.
 */
const ROOT = 'hearth-draft/';

/** And what they began that goes on at the server (`shared/work`), under the same order of names. */
export const WORK_ROOT = 'hearth-work/';

export interface Draft {
  /** When it was last typed at, in milliseconds. */
  at: number;
  /** The version of the record that was seen; null for a new one. */
  version: number | null;
  values: Record<string, unknown>;
  /** Of a new record that was sent and not answered: under which key, and what was said. Sent again it counts once. */
  sent?: Sent;
  /** What was typed here before it, neither taken up nor given up since; the newest first. */
  before?: Draft[];
}

export interface Sent {
  key: string;
  said: string;
  /** What was asked before it was sent, and answered: it went with what was typed. */
  answered?: Record<string, unknown>;
}

/** @param parts person, organisation, form, record */
export function draftKey(...parts: string[]): string {
  return ROOT + parts.map(encodeURIComponent).join('/');
}

export function readDraft(key: string): Draft | null {
  try {
    const text = sessionStorage.getItem(key);
    return text ? (JSON.parse(text) as Draft) : null;
  } catch {
    return null;
  }
}

/** A draft and those before it, each by itself, the newest first. */
export function eachDraft(draft: Draft | null): Draft[] {
  if (!draft) return [];
  const { before = [], ...newest } = draft;
  return [newest, ...before];
}

export function keepDraft(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full store must not stop anybody from typing; what is on the screen stays there.
  }
}

export function dropDraft(key: string): void {
  sessionStorage.removeItem(key);
}

/** Drops what this tab keeps of its people, or of all but one. */
export function dropDrafts(exceptOf?: string): void {
  const whose = exceptOf === undefined ? null : `${encodeURIComponent(exceptOf)}/`;
  for (const key of Object.keys(sessionStorage)) {
    const root = [ROOT, WORK_ROOT].find(each => key.startsWith(each));
    if (root && !(whose && key.startsWith(root + whose))) sessionStorage.removeItem(key);
  }
}
