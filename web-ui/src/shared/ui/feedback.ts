import type { ModalFuncProps } from 'antd';

/** Something to tell or ask that has no place of its own on the screen. */
export type Said =
  | { kind: 'done'; text: string }
  | { kind: 'undo'; text: string; undo: () => Promise<unknown> }
  | { kind: 'left' }
  | { kind: 'problem'; title: string; description?: string }
  | { kind: 'confirm'; options: ModalFuncProps };

let waiting: Said[] = [];
let wanted = false;
const listeners = new Set<() => void>();

function say(said: Said): void {
  waiting.push(said);
  wanted = true;
  for (const listener of listeners) listener();
}

/** Toasts and confirms. What draws them is loaded when the first one is said. */
export const feedback = {
  /** It worked. */
  done: (text: string): void => say({ kind: 'done', text }),
  /** It worked, and for a moment stands there with a press that takes it back by the operation that does so. */
  undoable: (text: string, undo: () => Promise<unknown>): void => say({ kind: 'undo', text, undo }),
  /** The page is another one: what could be undone on the last one is done with. */
  left: (): void => (wanted ? say({ kind: 'left' }) : undefined),
  problem: (title: string, description?: string): void => say({ kind: 'problem', title, description }),
  /** A question before what cannot be undone; `onOk` may return a promise, the button then waits for it. */
  confirm: (options: ModalFuncProps): void => say({ kind: 'confirm', options }),
};

export const feedbackStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isWanted: (): boolean => wanted,
  take(): Said[] {
    const taken = waiting;
    waiting = [];
    return taken;
  },
};
