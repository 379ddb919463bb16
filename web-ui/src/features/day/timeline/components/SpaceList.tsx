import { Link } from 'react-router';
import { type State, useBookingText } from '@/domain/booking/texts';
import { useHueOf } from '@/domain/programme/useHueOf';
import { useMay } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { Tag } from '@/shared/ui';
import { gapsOf, type Spaces } from '../model/conflicts';
import { clockOf, type Lying } from '../model/lying';
import { useText } from '../texts';
import { LineWords } from './Bar';
import type { Hours } from './DayGrid';
import type { Lane } from './lanes';
import styles from './SpaceList.module.css';

interface Props {
  lanes: Lane[];
  day: string;
  /** When a space is open that day. */
  hoursOf: (space: string) => Hours[];
  /** Of today what is over is no gap any more. */
  nowAt: number | null;
  all: Lying[];
  spaces: Spaces;
  onOpen: (of: Lying) => void;
}

/** A day for a narrow screen: space by space, in order of time, with the gaps between as the way to book them. */
export function SpaceList({ lanes, day, hoursOf, nowAt, all, spaces, onOpen }: Props) {
  const ahead = (hours: Hours[]) =>
    hours.flatMap(({ from, to }) => {
      const first = Math.max(from, nowAt === null ? from : Math.ceil(nowAt / 15) * 15);
      return first < to ? [{ from: first, to }] : [];
    });
  return lanes.map(lane => (
    <SpaceDay
      key={lane.id ?? 'none'}
      lane={lane}
      day={day}
      gaps={lane.space ? gapsOf(lane.space, ahead(hoursOf(lane.space.id)), all, spaces) : []}
      onOpen={onOpen}
    />
  ));
}

interface SpaceDayProps {
  lane: Lane;
  day: string;
  gaps: Hours[];
  onOpen: (of: Lying) => void;
}

function SpaceDay({ lane, day, gaps, onOpen }: SpaceDayProps) {
  const text = useText();
  const may = useMay();
  const words = useBookingText();
  const hue = useHueOf();
  const bookable = may('write-bookings') && lane.space !== null && lane.space.bookable !== 'nobody';
  const lines = [
    ...lane.all.map(of => ({ from: of.from, of, gap: null, through: null })),
    ...lane.through.map(through => ({ from: through.from, of: null, gap: null, through })),
    ...gaps.map(gap => ({ from: gap.from, of: null, gap, through: null })),
  ].sort((a, b) => a.from - b.from);
  return (
    <section className={styles.space}>
      <h2>{lane.name ?? text('noSpace')}</h2>
      <ul>
        {lines.length === 0 && <li className={styles.full}>{text('full')}</li>}
        {lines.map(({ of, gap, through, from }) => {
          if (gap) {
            const times = { from: clockOf(gap.from), to: clockOf(gap.to) };
            return (
              <li key={`gap ${from}`} className={styles.gap}>
                {bookable ? (
                  <Link
                    to={centre.bookings.to({
                      open: 'new',
                      at: `${lane.id}/${day}/${times.from}/${times.to}`,
                    })}
                  >
                    {text('free', times)}
                  </Link>
                ) : (
                  text('freeOnly', times)
                )}
              </li>
            );
          }
          if (through)
            return (
              <li key={`through ${through.item.id}`} className={styles.full}>
                {through.item.startsLocal}–{through.item.endsLocal}{' '}
                {text('through', { space: through.item.space ?? '' })}
              </li>
            );
          if (!of) return null;
          return (
            <li key={of.item.id}>
              <button type="button" onClick={() => onOpen(of)}>
                <time>
                  {of.item.startsLocal}
                  <small>{of.item.endsLocal}</small>
                </time>
                <i
                  className={of.item.kind === 'booking' ? styles.booking : hue(of.item.programmeId ?? '')}
                  aria-hidden
                />
                <span className={styles.what}>
                  <LineWords of={of} />
                </span>
                {of.item.kind === 'booking' && (
                  <Tag tone={of.item.state === 'requested' ? 'warn' : 'plain'}>
                    {of.item.party === 'closure'
                      ? words('booking')
                      : words(`state.${of.item.state as State}`)}
                  </Tag>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
