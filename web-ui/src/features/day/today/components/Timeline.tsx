import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Day, SessionResponse } from '@/shared/api/generated/model';
import { toCheckIn, toTimetable } from '@/shared/config/links';
import { useCommon } from '@/shared/i18n';
import { count } from '@/shared/lib/numbers';
import { colourOf, endOf, startOf } from '@/shared/lib/sessions';
import { usePhaseOf } from '@/shared/lib/useClock';
import { Card, usePhaseText, vars } from '@/shared/ui';
import { hoursOf, type Lane, lanesOf } from '../lib/layout';
import { useText } from '../texts';
import styles from './Timeline.module.css';

/** From how many stacked rows on a lane is drawn dense: one line per session. */
const DENSE_FROM = 12;

interface Scale {
  from: number;
  to: number;
}

const left = ({ from, to }: Scale, minutes: number) =>
  `${((minutes - from * 60) / ((to - from) * 60)) * 100}%`;

/** Spaces × hours of one day, with a line where the day is now. */
export function Timeline({ day, nowMinutes }: { day: Day; nowMinutes: number | null }) {
  const text = useText();
  const lanes = lanesOf(day.sessions);
  const [from, to] = hoursOf(day.opening, day.sessions);
  const scale = { from, to };
  const hours = Array.from({ length: to - from }, (_, index) => from + index);
  const clock = nowMinutes === null ? '' : clockOf(nowMinutes);
  const showNow = nowMinutes !== null && nowMinutes >= from * 60 && nowMinutes <= to * 60;
  const scroll = useOpensAt(day, nowMinutes, from);
  return (
    <Card
      title={text('timeline')}
      extra={<Link to={toTimetable({ week: day.day })}>{text('openTimetable')}</Link>}
      className={styles.card}
    >
      <div className={styles.scroll} ref={scroll}>
        <div className={styles.grid} style={vars({ '--hours': hours.length })}>
          <div className={styles.head}>
            <span className={styles.corner} />
            <div className={styles.hours}>
              {hours.map(hour => (
                <span key={hour} data-hour>
                  {hour}
                </span>
              ))}
            </div>
          </div>
          {lanes.map(lane => (
            <LaneRow key={lane.spaceId ?? 'none'} lane={lane} scale={scale} />
          ))}
          {showNow && (
            <div className={styles.nowTrack} aria-hidden>
              <div className={styles.now} style={vars({ '--left': left(scale, nowMinutes) })}>
                <span>{clock}</span>
              </div>
            </div>
          )}
        </div>
      </div>
      <small className={styles.legend}>{text('legend')}</small>
    </Card>
  );
}

/** Opens a day an hour before now, or before its first session; from then on it stays where it was scrolled to. */
function useOpensAt(day: Day, nowMinutes: number | null, from: number) {
  const scroll = useRef<HTMLDivElement>(null);
  const first = day.sessions.length > 0 ? Math.min(...day.sessions.map(startOf)) : from * 60;
  const at = useRef(0);
  at.current = nowMinutes === null ? first - 15 : nowMinutes - 60;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another day opens anew, the next minute does not
  useEffect(() => {
    const box = scroll.current;
    const hour = box?.querySelector<HTMLElement>('[data-hour]');
    if (box && hour) box.scrollLeft = (at.current / 60 - from) * hour.offsetWidth;
  }, [day.day]);
  return scroll;
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function LaneRow({ lane, scale }: { lane: Lane; scale: Scale }) {
  const text = useText();
  const dense = lane.rows.length >= DENSE_FROM;
  return (
    <div className={styles.lane}>
      <div className={styles.space}>
        {lane.name ?? text('noSpace')}
        <small>{text('inLane', { count: lane.count })}</small>
      </div>
      <div className={dense ? `${styles.track} ${styles.dense}` : styles.track}>
        {lane.rows.map(row => (
          <div key={row[0]?.id} className={styles.row}>
            {row.map(session => (
              <Bar key={session.id} session={session} scale={scale} dense={dense} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Bar({ session, scale, dense }: { session: SessionResponse; scale: Scale; dense: boolean }) {
  const phaseText = usePhaseText();
  const common = useCommon();
  const phase = usePhaseOf()(session);
  const start = startOf(session);
  const width = ((endOf(session) - start) / ((scale.to - scale.from) * 60)) * 100;
  const visits =
    session.visits > 0 || phase === 'held'
      ? `${count(session.visits)} ${common('visits').toLowerCase()}`
      : '';
  const note = [visits, phase === 'ahead' ? '' : phaseText(phase)].filter(Boolean).join(' · ');
  // Where there are heads, that it was held goes without saying.
  const second = [session.startsLocal, visits || (phase === 'ahead' ? '' : phaseText(phase))];
  const said = `${session.startsLocal}–${session.endsLocal} ${session.title} · ${note || phaseText(phase)}`;
  const colour = phase === 'cancelled' ? styles.cancelled : styles[`c${colourOf(session.programmeId)}`];
  return (
    <Link
      to={toCheckIn(session.id)}
      className={`${styles.bar} ${colour} ${phase === 'ended' ? styles.ended : ''}`}
      style={vars({ '--left': left(scale, start), '--width': `${width}%` })}
      title={said}
      aria-label={said}
    >
      <span>{session.title}</span>
      {!dense && <small>{second.filter(Boolean).join(' · ')}</small>}
      {dense && visits && <small>{count(session.visits)}</small>}
    </Link>
  );
}
