import { memo } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '@/shared/i18n';
import { addDays, shortDay } from '@/shared/lib/days';
import { centre } from '@/shared/screens/centre';
import { clockOf, DAY, type Lying } from '../model/lying';
import type { Draft } from '../model/useMoving';
import { useText } from '../texts';
import { Bar } from './Bar';
import { LaneHead } from './LaneHead';
import type { Lane } from './lanes';
import styles from './Timeline.module.css';

interface Props {
  lanes: Lane[];
  first: string;
  today: string;
  /** Days on which the centre is closed. */
  closed: string[];
  draft: Draft | null;
  bad: boolean;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6];

/** Spaces × days of a week: in each what lies there, in order of time. */
export function WeekGrid({ lanes, first, today, closed, draft, bad }: Props) {
  const text = useText();
  const [language] = useLanguage();
  return (
    <div className={styles.week}>
      <div className={styles.weekHead}>
        <span />
        {DAYS.map(index => {
          const day = addDays(first, index);
          return (
            <span key={day} className={day === today ? styles.current : undefined}>
              <Link to={centre.timeline.to({ day })}>{shortDay(day, language)}</Link>
              {closed.includes(day) && <small>{text('closed')}</small>}
            </span>
          );
        })}
      </div>
      {lanes.map(lane => (
        <WeekLane
          key={lane.id ?? 'none'}
          lane={lane}
          day={first}
          leaving={draft && draft.of.spaceId === lane.id ? draft.of.item.id : null}
          ghost={draft && draft.spaceId === lane.id ? draft : null}
          bad={bad}
        />
      ))}
    </div>
  );
}

interface LaneProps {
  lane: Lane;
  day: string;
  leaving: string | null;
  ghost: Draft | null;
  bad: boolean;
}

const lies = ({ from, to }: Lying, day: number) => from < (day + 1) * DAY && to > day * DAY;

const WeekLane = memo(function WeekLane({ lane, day, leaving, ghost, bad }: LaneProps) {
  const text = useText();
  const at = ghost ? Math.floor(ghost.from / DAY) : null;
  return (
    <div className={styles.weekLane} data-space={lane.id ?? ''}>
      <LaneHead lane={lane} day={day} />
      {DAYS.map(index => (
        <div key={index} className={styles.cell} data-day={index}>
          <Chips all={lane.all} day={index} leaving={leaving} />
          {lane.through
            .filter(each => lies(each, index))
            .map(({ item }) => (
              <span key={item.id} className={styles.throughChip}>
                {item.startsLocal} {text('through', { space: item.space ?? '' })}
              </span>
            ))}
          {ghost && at === index && (
            <div className={bad ? `${styles.chipGhost} ${styles.bad}` : styles.chipGhost}>
              {clockOf(ghost.from)}–{clockOf(ghost.to)}
            </div>
          )}
        </div>
      ))}
    </div>
  );
});

const Chips = memo(function Chips({
  all,
  day,
  leaving,
}: {
  all: Lying[];
  day: number;
  leaving: string | null;
}) {
  return all
    .filter(each => lies(each, day))
    .map(each => (
      <Bar key={each.item.id} of={each} leaving={each.item.id === leaving} className={styles.chip} />
    ));
});
