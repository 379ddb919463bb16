import { memo } from 'react';
import { vars } from '@/shared/ui';
import { clockOf, type Lying, packed } from '../model/lying';
import type { Draft } from '../model/useMoving';
import { useText } from '../texts';
import { Bar, type Share } from './Bar';
import { LaneHead } from './LaneHead';
import type { Lane } from './lanes';
import styles from './Timeline.module.css';

/** A bar is drawn at least so long, in minutes, or nobody could read or press it. */
const SHORTEST = 30;

export interface Hours {
  from: number;
  to: number;
}

interface Props {
  lanes: Lane[];
  hours: Hours;
  /** When spaces are open that have hours of their own. */
  own: Map<string, Hours[]>;
  day: string;
  draft: Draft | null;
  bad: boolean;
  nowAt: number | null;
}

const share = (part: number): string => `${part * 100}%`;
const placed = ({ from, to }: Hours, hours: Hours): Share => {
  const whole = hours.to - hours.from;
  const start = Math.min(Math.max(from, hours.from), hours.to);
  const end = Math.min(to, hours.to);
  return { at: share((start - hours.from) / whole), width: share((end - start) / whole) };
};
const where = ({ from, to }: Hours, hours: Hours): Share =>
  placed({ from, to: Math.max(to, Math.max(from, hours.from) + SHORTEST) }, hours);

/** Spaces × hours of one day. */
export function DayGrid({ lanes, hours, own, day, draft, bad, nowAt }: Props) {
  const marks = Array.from({ length: (hours.to - hours.from) / 60 }, (_, index) => hours.from + index * 60);
  return (
    <div className={styles.hours} style={vars({ '--count': marks.length })}>
      <div className={styles.marks} aria-hidden>
        {marks.map(mark => (
          <span key={mark}>{clockOf(mark).slice(0, 2)}</span>
        ))}
      </div>
      {lanes.map(lane => (
        <DayLane
          key={lane.id ?? 'none'}
          lane={lane}
          hours={hours}
          open={own.get(lane.id ?? '')}
          day={day}
          leaving={draft && draft.of.spaceId === lane.id ? draft.of.item.id : null}
          ghost={draft && draft.spaceId === lane.id ? draft : null}
          bad={bad}
        />
      ))}
      {nowAt !== null && nowAt >= hours.from && nowAt <= hours.to && (
        <div className={styles.nowTrack} data-screen aria-hidden>
          <i style={vars({ '--at': share((nowAt - hours.from) / (hours.to - hours.from)) })} />
        </div>
      )}
    </div>
  );
}

interface LaneProps {
  lane: Lane;
  hours: Hours;
  open: Hours[] | undefined;
  day: string;
  leaving: string | null;
  ghost: Draft | null;
  bad: boolean;
}

/** Only the lanes something is moved from and to are drawn anew while it moves. */
const DayLane = memo(function DayLane({ lane, hours, open, day, leaving, ghost, bad }: LaneProps) {
  return (
    <div className={styles.lane}>
      <LaneHead lane={lane} day={day} />
      <div className={styles.track} data-space={lane.id ?? ''}>
        {open && <Closed open={open} hours={hours} />}
        {lane.through.map(each => (
          <Through key={each.item.id} of={each} at={where(each, hours)} />
        ))}
        <Rows all={lane.all} hours={hours} leaving={leaving} />
        {ghost && <Ghost of={ghost} at={where(ghost, hours)} bad={bad} />}
      </div>
    </div>
  );
});

/** When a space with hours of its own is not open. */
function Closed({ open, hours }: { open: Hours[]; hours: Hours }) {
  const text = useText();
  const edges = [hours.from, ...open.flatMap(({ from, to }) => [from, to]), hours.to];
  const closed = edges.flatMap((from, index) => {
    const to = edges[index + 1];
    return index % 2 === 0 && to !== undefined && from < to ? [{ from, to }] : [];
  });
  return closed.map(each => {
    const { at, width } = placed(each, hours);
    return (
      <div
        key={each.from}
        className={styles.closed}
        style={vars({ '--at': at, '--width': width })}
        title={text('closedThen', { from: clockOf(each.from), to: clockOf(each.to) })}
      />
    );
  });
}

/** Taken by what lies in another space: it stands there, and is moved there. */
function Through({ of: { item }, at: { at, width } }: { of: Lying; at: Share }) {
  const words = useText()('through', { space: item.space ?? '' });
  return (
    <div className={styles.through} style={vars({ '--at': at, '--width': width })} title={words}>
      {words}
    </div>
  );
}

function Ghost({ of, at: { at, width }, bad }: { of: Draft; at: Share; bad: boolean }) {
  return (
    <div
      className={bad ? `${styles.ghost} ${styles.bad}` : styles.ghost}
      style={vars({ '--at': at, '--width': width })}
    >
      {clockOf(of.from)}–{clockOf(of.to)}
    </div>
  );
}

const Rows = memo(function Rows({
  all,
  hours,
  leaving,
}: {
  all: Lying[];
  hours: Hours;
  leaving: string | null;
}) {
  return packed(all, SHORTEST).map(row => (
    <div key={row[0]?.item.id} className={styles.row}>
      {row.map(each => (
        <Bar
          key={each.item.id}
          of={each}
          leaving={each.item.id === leaving}
          drawn
          className={styles.placed}
          at={where(each, hours)}
        />
      ))}
    </div>
  ));
});
