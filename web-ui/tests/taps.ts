import { type Outcome, TapQueue } from '@/domain/tap/queue';
import { openStore } from '@/domain/tap/store';
import type { Owner, Tap } from '@/domain/tap/tap';
import type { Recorded } from '@/shared/api/generated/model';
import { Problem, SignedOut, Unreachable } from '@/shared/api/problem';

export const zhou: Owner = { subject: 'zhou', centre: 'hefeng' };
export const lin: Owner = { subject: 'lin', centre: 'hefeng' };

let database = 0;
export const tap = (id: string, changes: Partial<Tap> = {}): Tap => ({
  ...zhou,
  id,
  session: 's1',
  method: 'TALLY',
  heads: 1,
  simulated: false,
  at: Number(id.slice(1)),
  attempts: 0,
  nextTry: 0,
  refusal: null,
  ...changes,
});

/** A server that counts an id once, and can be cut off or answer anything. */
export function desk() {
  database += 1;
  const name = `desk-${database}`;
  const counted = new Set<string>();
  const sent: string[] = [];
  const undone: string[] = [];
  const state = {
    online: true,
    loseAnswer: false,
    answer: null as number | null,
    only: null as string | null,
    signedIn: zhou,
    now: 1_000,
    /** What an answer waits for. */
    hold: Promise.resolve(),
  };
  const send = async ({ id, subject }: Tap): Promise<Recorded> => {
    if (!state.online) throw new Unreachable();
    sent.push(id);
    if (subject !== state.signedIn.subject) throw new Problem(409, { type: '/another-person' });
    if (state.answer === 401) throw new SignedOut();
    if (state.answer && (state.only === null || state.only === id)) throw new Problem(state.answer, {});
    counted.add(id);
    if (state.loseAnswer) throw new Unreachable();
    await state.hold;
    return { entry: { id, voidedAt: null }, duplicate: false } as Recorded;
  };
  const undo = async ({ id }: Tap): Promise<void> => {
    if (!state.online) throw new Unreachable();
    if (!counted.has(id)) throw new Problem(404, {});
    counted.delete(id);
    undone.push(id);
  };
  const outcomes: string[] = [];
  const open = () => {
    const queue = new TapQueue(
      {
        send,
        undo,
        online: () => state.online,
        ready: async () => true,
        occurred: at => `at ${at}`,
        now: () => state.now,
      },
      openStore(name, `${name}-former`),
    );
    queue.onOutcome((outcome: Outcome) => outcomes.push(`${outcome.kind} ${outcome.tap.id}`));
    return queue;
  };
  return { queue: open(), open, name, state, counted, sent, undone, outcomes };
}

/** What a page does by itself as it opens is done. */
export const settled = () => new Promise(resolve => setTimeout(resolve, 30));

export const ids = (taps: readonly Tap[]) => taps.map(each => each.id);
