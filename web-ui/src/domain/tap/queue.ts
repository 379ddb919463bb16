import type { Recorded } from '@/shared/api/generated/model';
import { Problem } from '@/shared/api/problem';
import { openStore, type Store } from './store';
import { change, finish, withdraw } from './takeBack';
import { isOf, type Owner, type Tap, verdictOf } from './tap';

/** How a tap went. `recorded` and `undone` end it; `notKept`: the browser could not even keep it. */
export type Outcome =
  | { kind: 'recorded'; tap: Tap; result: Recorded }
  | { kind: 'refused'; tap: Tap; error: unknown }
  | { kind: 'kept'; tap: Tap }
  | { kind: 'undone'; tap: Tap }
  | { kind: 'notKept'; tap: Tap };

/** What the queue asks of the world. */
export interface World {
  send: (tap: Tap) => Promise<Recorded>;
  /** Undoes at the server what it recorded of a tap that was taken back. */
  undo: (tap: Tap) => Promise<unknown>;
  /** Whether anything can leave this device. */
  online: () => boolean;
  /** Whether taps of this person may go out from here now; throws where nobody answers. */
  ready: (owner: Owner) => Promise<boolean>;
  /** A time by the server's clock, for one of this device's. */
  occurred: (at: number) => string;
  now: () => number;
}

const LOCK = 'hearth-taps';
const NOT_FOUND = 404;
/** After so long without an answer a press is said to be kept. */
const SAY_KEPT_MS = 700;

/** Whether the server counted this tap and counts it still; not where somebody else's stood there before. */
const isOfTap = ({ entry }: Recorded, { id }: Tap): boolean => entry.id === id && entry.voidedAt === null;

/** One tab at a time sends. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request(LOCK, work) as Promise<T>) : work();

/**
 * The taps of this device in order of their time, in the browser's database, so that neither a closed page nor a lost
 * network loses one. Nothing leaves it but by an acknowledged answer or by `drop`, which is a person's decision.
 */
export class TapQueue {
  private readonly world: World;
  private readonly store: Promise<Store>;
  private readonly listeners = new Set<() => void>();
  private readonly told = new Set<(outcome: Outcome) => void>();
  private readonly tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(LOCK);
  private taps: readonly Tap[] = [];
  private broken = false;
  private rounds: Promise<void> = Promise.resolve();
  private pausedUntil = 0;

  constructor(world: World, store = openStore()) {
    this.world = world;
    this.store = store;
    if (this.tabs) this.tabs.onmessage = () => void this.read();
    void this.read();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  onOutcome = (listener: (outcome: Outcome) => void): (() => void) => {
    this.told.add(listener);
    return () => this.told.delete(listener);
  };

  /** All of the device, oldest first; the same array until something changes. */
  all = (): readonly Tap[] => this.taps;

  /** Whether the browser cannot keep anything. */
  isBroken = (): boolean => this.broken;

  async add(tap: Tap): Promise<void> {
    try {
      await (await this.store).add('taps', tap);
    } catch {
      this.broken = true;
      this.tell({ kind: 'notKept', tap });
      this.changed();
      return;
    }
    this.broken = false;
    this.show([...this.taps, tap]);
    this.tabs?.postMessage('changed');
    const still = () => {
      const kept = this.taps.find(each => each.id === tap.id);
      if (kept && kept.refusal === null && !kept.withdrawn) this.tell({ kind: 'kept', tap });
    };
    const timer = setTimeout(still, SAY_KEPT_MS);
    await this.flush(tap);
    clearTimeout(timer);
    still();
  }

  /** Sends what waits of this person here, one after the other, oldest first. */
  flush(owner: Owner): Promise<void> {
    const round = this.rounds.then(() => alone(() => this.round(owner)));
    this.rounds = round.catch(() => undefined);
    return this.rounds;
  }

  /** The network is back, or somebody asks: nothing waits for its pause any more. */
  async hurry(owner: Owner): Promise<void> {
    this.pausedUntil = 0;
    for (const tap of this.taps) {
      if (isOf(tap, owner) && tap.refusal === null && tap.nextTry > 0) await this.put(tap, { nextTry: 0 });
    }
    await this.flush(owner);
  }

  /** A person says: once more, as theirs. */
  async again(tap: Tap, { subject, centre }: Owner): Promise<void> {
    await this.put(tap, { subject, centre, attempts: 0, nextTry: 0, refusal: null });
    this.pausedUntil = 0;
    await this.flush({ subject, centre });
  }

  /** A person says: it does not count. */
  async drop(tap: Tap): Promise<void> {
    await (await this.store).delete('taps', tap.id);
    this.gone(tap);
  }

  /**
   * A person says: that was a slip. What never left this device is gone at once; what the server may have is undone there, after
   * its answer (`later`), and what it has recorded meanwhile now.
   */
  async takeBack(tap: Tap, reason: string): Promise<'gone' | 'later'> {
    const withdrawn = { key: crypto.randomUUID(), reason };
    const now = await withdraw(await this.store, tap.id, withdrawn);
    await this.read();
    this.tabs?.postMessage('changed');
    if (now === 'later') {
      this.pausedUntil = 0;
      void this.flush(tap);
      return now;
    }
    if (now === 'answered') await this.undo({ ...tap, withdrawn });
    this.tell({ kind: 'undone', tap });
    return 'gone';
  }

  private async round(owner: Owner): Promise<void> {
    await this.read();
    const due = this.taps.filter(
      tap => isOf(tap, owner) && tap.refusal === null && tap.nextTry <= this.world.now(),
    );
    if (due.length === 0 || this.pausedUntil > this.world.now()) return;
    try {
      if (!(await this.world.ready(owner))) return;
    } catch (error) {
      this.pause(error);
      return;
    }
    for (const tap of due) {
      if (!(await this.sendOne(tap))) return;
    }
  }

  /** False where the others need not be tried now, either. */
  private async sendOne(tap: Tap): Promise<boolean> {
    const told = await this.put(tap, {
      occurredAt: tap.occurredAt ?? this.world.occurred(tap.at),
      ...(this.world.online() ? { sent: true } : {}),
    });
    // taken back, or dropped, since the round began
    if (!told) return true;
    let answered = false;
    try {
      const result = await this.world.send(told);
      answered = true;
      const withdrawn = await finish(await this.store, told.id).catch(() => null);
      if (withdrawn) await this.undone(withdrawn, result);
      else {
        this.gone(told);
        this.tell({ kind: 'recorded', tap: told, result });
      }
      return true;
    } catch (error) {
      const attempts = told.attempts + 1;
      const verdict = verdictOf(error, attempts, this.world.now());
      if (verdict.kind === 'hold') return false;
      if (verdict.kind === 'decide') {
        const refused = await this.put(told, { attempts, refusal: verdict.refusal });
        if (refused?.withdrawn && !answered) await this.undone(refused, null);
        else if (refused) this.tell({ kind: 'refused', tap: refused, error });
        return true;
      }
      if (verdict.all) this.pausedUntil = this.world.now() + verdict.after;
      else await this.put(told, { attempts, nextTry: this.world.now() + verdict.after });
      return !verdict.all;
    }
  }

  private pause(error: unknown): void {
    const verdict = verdictOf(error, 1, this.world.now());
    if (verdict.kind === 'again') this.pausedUntil = this.world.now() + verdict.after;
  }

  /** It was taken back, and the server has answered: nothing of it is to count. */
  private async undone(tap: Tap, result: Recorded | null): Promise<void> {
    if (result && isOfTap(result, tap)) await this.undo(tap);
    await this.drop(tap);
    this.tell({ kind: 'undone', tap });
  }

  private async undo(tap: Tap): Promise<void> {
    try {
      await this.world.undo(tap);
    } catch (error) {
      // the person was there already: nothing was added, so there is nothing to undo
      if (!(error instanceof Problem && error.status === NOT_FOUND)) throw error;
    }
  }

  /** @returns the tap as it is from now on; null where it was dropped meanwhile: it does not come back */
  private async put(tap: Tap, changes: Partial<Tap>): Promise<Tap | null> {
    const changed = await change(await this.store, tap, changes).catch(() => ({ ...tap, ...changes }));
    if (changed) this.show(this.taps.map(each => (each.id === tap.id ? changed : each)));
    else this.gone(tap);
    this.tabs?.postMessage('changed');
    return changed;
  }

  private gone(tap: Tap): void {
    this.show(this.taps.filter(each => each.id !== tap.id));
    this.tabs?.postMessage('changed');
  }

  private async read(): Promise<void> {
    try {
      this.show(await (await this.store).getAll('taps'));
    } catch {
      this.broken = true;
      this.changed();
    }
  }

  private show(taps: readonly Tap[]): void {
    this.taps = [...taps].sort((a, b) => a.at - b.at || a.id.localeCompare(b.id));
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }

  private tell(outcome: Outcome): void {
    for (const listener of this.told) listener(outcome);
  }
}
