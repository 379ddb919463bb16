import { Link } from 'react-router';
import { useHueOf } from '@/domain/programme/useHueOf';
import { overlapsOf } from '@/domain/session/overlaps';
import { startOf } from '@/domain/session/session';
import { usePhaseText } from '@/domain/session/texts';
import { usePhaseOf } from '@/domain/session/usePhaseOf';
import { useUnsent } from '@/domain/tap/useUnsent';
import type { Day, SessionResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { useLater } from '@/shared/lib/later';
import { count } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { Card, vars } from '@/shared/ui';
import { BookedBar } from '../booked/parts';
import { allOf, isBooked, type Lane, lanesOf, type Scale, scaleOf, shownEnd } from '../lib/layout';
import { partsOf } from '../lib/parts';
import { useText } from '../texts';
import { DayLegend } from './DayLegend';
import styles from './Timeline.module.css';

/** From how many stacked rows on a lane is drawn dense: one line per session. */
const DENSE_FROM = 12;
const MIDNIGHT = 24;
/** What begins after it is unfolded to the left: there is room. */
const HALF = 0.5;
/** Where it is no wider its words stand in two lines, and when it begins is said by its place. */
const SLIM = 0.1;

/** The hour as a clock shows it; the end of the day is 24, and what goes on after it begins with 1. */
const hourOf = (hour: number): number => (hour > MIDNIGHT ? hour - MIDNIGHT : hour);

const share = (part: number): string => `${part * 100}%`;

/** Spaces × hours of one day, from the first session or booking to the last, with a line where the day is now. */
export function Timeline({ day, nowMinutes }: { day: Day; nowMinutes: number | null }) {
  const text = useText();
  const all = allOf(day);
  const scale = scaleOf(all);
  const overlaps = overlapsOf(day.sessions);
  const showNow = nowMinutes !== null && scale.shows(nowMinutes);
  const columns = scale.pieces.map(({ width }) => `${width}fr`).join(' ');
  return (
    <Card
      title={text('timeline')}
      extra={<Link to={centre.timetable.to({ week: day.day })}>{text('openTimetable')}</Link>}
      className={styles.card}
    >
      <div className={styles.grid} style={vars({ '--columns': columns })}>
        <div className={styles.lines} aria-hidden>
          {scale.pieces.map(({ hour, folded }) => (
            <span key={hour} className={folded ? styles.fold : undefined}>
              {folded ? '⋯' : hourOf(hour)}
            </span>
          ))}
        </div>
        {lanesOf(all).map(lane => (
          <LaneRow key={lane.spaceId ?? 'none'} lane={lane} scale={scale} overlaps={overlaps} />
        ))}
        {showNow && (
          <div className={styles.nowTrack} aria-hidden>
            <div className={styles.now} style={vars({ '--at': share(scale.at(nowMinutes)) })}>
              <span>{clockOf(nowMinutes)}</span>
            </div>
          </div>
        )}
      </div>
      <DayLegend day={day} />
    </Card>
  );
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function LaneRow({ lane, scale, overlaps }: { lane: Lane; scale: Scale; overlaps: Map<string, string[]> }) {
  const text = useText();
  const unsent = useUnsent();
  const later = useLater();
  const dense = lane.rows.length >= DENSE_FROM;
  return (
    <div className={styles.lane}>
      <div className={styles.space}>
        {lane.name ?? text('noSpace')}
        {lane.count > 0 && <small>{text('inLane', { count: lane.count })}</small>}
      </div>
      <div className={dense ? `${styles.track} ${styles.dense}` : styles.track}>
        {lane.rows.map(row => (
          <div key={row[0]?.id} className={styles.row}>
            {row.map(each =>
              isBooked(each) ? (
                later && <BookedBar key={each.id} booked={each} scale={scale} />
              ) : (
                <Bar
                  key={each.id}
                  session={each}
                  unsent={unsent.get(each.id) ?? 0}
                  scale={scale}
                  dense={dense}
                  overlaps={overlaps.has(each.id)}
                />
              ),
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

interface BarProps {
  session: SessionResponse;
  unsent: number;
  scale: Scale;
  dense: boolean;
  /** Whether somebody else has its space at the same time. */
  overlaps: boolean;
}

function Bar({ session, unsent, scale, dense, overlaps }: BarProps) {
  const text = useText();
  const phaseText = usePhaseText();
  const common = useCommon();
  const phase = usePhaseOf()(session);
  const at = scale.at(startOf(session));
  const width = scale.at(shownEnd(session)) - at;
  const visits = session.visits > 0 || phase === 'held' ? common('visitsOf', { count: session.visits }) : '';
  const waits = unsent > 0 ? text('plusUnsent', { count: unsent }) : '';
  const shared = overlaps ? phaseText('overlap') : '';
  const note = [visits, waits, phase === 'ahead' ? '' : phaseText(phase), shared].filter(Boolean).join(' · ');
  // Where there are heads, that it was held goes without saying.
  const second = [visits || (phase === 'ahead' ? '' : phaseText(phase)), waits, shared].filter(Boolean);
  const said = `${session.startsLocal}–${session.endsLocal} ${session.title} · ${session.programme} · ${note || phaseText(phase)}`;
  const hue = useHueOf()(session.programmeId);
  return (
    <Link
      to={centre.desk.to({ session: session.id })}
      className={`${styles.bar} ${hue} ${phase === 'cancelled' ? styles.cancelled : ''} ${phase === 'ended' ? styles.ended : ''} ${at > HALF ? styles.late : ''} ${width < SLIM ? styles.slim : ''}`}
      style={vars({ '--at': share(at), '--width': share(width) })}
      title={said}
      aria-label={said}
    >
      <span className={styles.words}>
        <span>{width < SLIM ? <Parts of={session.title} /> : session.title}</span>
        {!dense && (
          <small>
            {second.length > 0 ? (
              <i className={styles.when}>{session.startsLocal} · </i>
            ) : (
              session.startsLocal
            )}
            {second.join(' · ')}
          </small>
        )}
        {dense && (visits || waits) && (
          <small>{[visits && count(session.visits), waits].filter(Boolean).join(' ')}</small>
        )}
      </span>
    </Link>
  );
}

/** A title that goes on below: each of its words stays whole. */
function Parts({ of }: { of: string }) {
  return partsOf(of).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of one title do not move
    <i key={at}>{part}</i>
  ));
}
