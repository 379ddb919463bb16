import { useEffect } from 'react';
import { usePhaseOf } from '@/domain/session/usePhaseOf';
import type { Outcome } from '@/domain/tap/queue';
import type { SessionResponse } from '@/shared/api/generated/model';
import { problemText } from '@/shared/api/problem';
import { useCommon, useLanguage } from '@/shared/i18n';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { count } from '@/shared/lib/numbers';
import { useTapLabel } from '../lib/labels';
import { play } from '../lib/sound';
import { useText } from '../texts';
import styles from './Ring.module.css';

type Tone = 'idle' | 'good' | 'warn' | 'bad' | 'done';

interface Face {
  tone: Tone;
  word: string;
  name: string;
  note: string;
}

/** The last tap, in colour, sound and words. */
export function Ring({ session, last }: { session: SessionResponse; last: Outcome | null }) {
  const face = useFace(session, last);
  const sound = face.tone === 'good' || face.tone === 'warn' || face.tone === 'bad' ? face.tone : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: one sound per outcome, not per drawing
  useEffect(() => {
    if (last && sound) play(sound);
  }, [last]);

  return (
    <div className={`${styles.ring} ${styles[face.tone]}`} role="status" aria-live="assertive">
      <span>{face.word}</span>
      <b className={[...face.name].length > 6 ? styles.long : undefined} title={face.name}>
        {face.name}
      </b>
      <span>{face.note}</span>
    </div>
  );
}

function useFace(session: SessionResponse, last: Outcome | null): Face {
  const text = useText();
  const common = useCommon();
  const [language] = useLanguage();
  const { organisation } = useMe();
  const labelOf = useTapLabel();
  const place = text('place', { count: session.visits });
  const phaseOf = usePhaseOf();
  if (last) {
    const label =
      last.kind === 'recorded' ? (last.result.entry.residentName ?? labelOf(last.tap)) : labelOf(last.tap);
    const word = text(last.tap.method === 'NAMED' ? 'checkedIn' : 'counted');
    if (last.kind === 'notKept')
      return { tone: 'bad', word: text('notKept'), name: label, note: text('notKeptNote') };
    if (last.kind === 'undone') return { tone: 'idle', word: text('undone'), name: label, note: '' };
    if (last.kind === 'kept') return { tone: 'good', word: text('kept'), name: label, note: '' };
    if (last.kind === 'refused') {
      const { title, detail } = problemText(last.error, language);
      return {
        tone: 'bad',
        word: text('refused'),
        name: label,
        note: `${detail ?? title} ${text('onTheList')}`,
      };
    }
    const { duplicate, entry } = last.result;
    if (duplicate) {
      const time = momentIn(entry.recordedAt, organisation.timeZone).slice(11);
      return {
        tone: 'warn',
        word: text('already'),
        name: label,
        note: text('alreadyBy', { time, by: entry.recordedBy }),
      };
    }
    return { tone: 'good', word, name: label, note: place };
  }
  const phase = phaseOf(session);
  const name = count(session.visits);
  if (phase === 'held') return { tone: 'done', word: text('closed'), name, note: common('visits') };
  if (phase === 'cancelled')
    return { tone: 'bad', word: text('cancelled'), name: '', note: session.cancelReason ?? '' };
  if (session.visits > 0) return { tone: 'idle', word: text('idle'), name, note: common('visits') };
  return { tone: 'idle', word: text('idle'), name: '0', note: text('idleNote') };
}
