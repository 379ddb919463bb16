import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Recorded, RecordRequest } from '@/shared/api/generated/model';
import { isTransient, SignedOut } from '@/shared/api/problem';

/** One tap at the front desk: kept until the server has answered, under one key however often it is sent. */
export interface Tap {
  key: string;
  session: string;
  request: RecordRequest;
  /** What to show of it, for example the name. */
  label: string;
  at: number;
}

/** How a tap ended. `kept` is not an end: it is sent again. */
export type Outcome =
  | { kind: 'recorded'; tap: Tap; result: Recorded }
  | { kind: 'refused'; tap: Tap; error: unknown }
  | { kind: 'kept'; tap: Tap };

interface Schema extends DBSchema {
  taps: { key: string; value: Tap };
}

type Send = (tap: Tap) => Promise<Recorded>;

/**
 * Taps in order of their time, in the browser's database, so that neither a closed page nor a lost network loses one.
 * The server knows the keys: what arrived but was not answered is not counted twice.
 */
export class TapQueue {
  private readonly database: Promise<IDBPDatabase<Schema>>;
  private readonly send: Send;
  private readonly listeners = new Set<() => void>();
  private taps: readonly Tap[] = [];
  private sending: Promise<void> | null = null;

  constructor(send: Send, name = 'hearth-taps') {
    this.send = send;
    this.database = openDB<Schema>(name, 1, {
      upgrade: database => void database.createObjectStore('taps', { keyPath: 'key' }),
    });
    void this.database
      .then(database => database.getAll('taps'))
      .then(found => this.show([...found, ...this.taps]));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What waits, oldest first; the same array until something changes. */
  waiting = (): readonly Tap[] => this.taps;

  async add(tap: Tap, onOutcome: (outcome: Outcome) => void): Promise<void> {
    await (await this.database).put('taps', tap);
    this.show([...this.taps, tap]);
    await this.flush(onOutcome);
    if (this.taps.some(each => each.key === tap.key)) onOutcome({ kind: 'kept', tap });
  }

  /** Sends what waits, one after the other; stops at the first that gets no answer. */
  async flush(onOutcome: (outcome: Outcome) => void = () => undefined): Promise<void> {
    while (this.sending) await this.sending;
    this.sending = this.sendAll(onOutcome);
    try {
      await this.sending;
    } finally {
      this.sending = null;
    }
  }

  private async sendAll(onOutcome: (outcome: Outcome) => void): Promise<void> {
    for (const tap of [...this.taps]) {
      try {
        const result = await this.send(tap);
        await this.remove(tap);
        onOutcome({ kind: 'recorded', tap, result });
      } catch (error) {
        if (isTransient(error) || error instanceof SignedOut) return;
        await this.remove(tap);
        onOutcome({ kind: 'refused', tap, error });
      }
    }
  }

  private async remove(tap: Tap): Promise<void> {
    await (await this.database).delete('taps', tap.key);
    this.show(this.taps.filter(each => each.key !== tap.key));
  }

  private show(taps: Tap[]): void {
    const unique = new Map(taps.map(tap => [tap.key, tap]));
    this.taps = [...unique.values()].sort((a, b) => a.at - b.at);
    for (const listener of this.listeners) listener();
  }
}
