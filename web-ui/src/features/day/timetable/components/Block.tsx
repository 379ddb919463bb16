import { useHueOf } from '@/domain/programme/useHueOf';
import { OverlapTag } from '@/domain/session/OverlapTag';
import { usePhaseText } from '@/domain/session/texts';
import { usePhaseOf } from '@/domain/session/usePhaseOf';
import type { SessionResponse } from '@/shared/api/generated/model';
import { count } from '@/shared/lib/numbers';
import styles from './Timetable.module.css';

/** One session of a day in a week. */
export function Block({
  session,
  overlaps,
  onOpen,
}: {
  session: SessionResponse;
  overlaps: string[] | undefined;
  onOpen: (session: SessionResponse) => void;
}) {
  const phaseText = usePhaseText();
  const phase = usePhaseOf()(session);
  const hue = useHueOf()(session.programmeId);
  return (
    <button
      type="button"
      data-prints
      className={`${styles.block} ${hue} ${phase === 'cancelled' ? styles.cancelled : ''}`}
      title={`${session.title} · ${session.programme}`}
      onClick={() => onOpen(session)}
    >
      <small>
        {session.startsLocal}–{session.endsLocal}
        {(session.visits > 0 || phase === 'held') && <b>{count(session.visits)}</b>}
      </small>
      <span>{session.title}</span>
      {session.space && (
        <small className={styles.room} title={session.space}>
          {session.space}
        </small>
      )}
      {phase !== 'ahead' && phase !== 'held' && <small>{phaseText(phase)}</small>}
      <OverlapTag with={overlaps} />
    </button>
  );
}
