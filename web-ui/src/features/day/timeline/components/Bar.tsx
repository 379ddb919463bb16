import { SimulatedTag, vars } from '@/shared/ui';
import { useDrawing } from '../model/drawing';
import type { Lying } from '../model/lying';
import { useNames } from '../model/useNames';
import styles from './Timeline.module.css';

/** A stretch of a lane, in percent. */
export interface Share {
  at: string;
  width: string;
}

interface Props {
  of: Lying;
  /** Whether it is being moved: what is drawn here is where it was. */
  leaving?: boolean;
  /** Whether its end can be drawn. */
  drawn?: boolean;
  className: string | undefined;
  /** Where in its lane, in shares of it; without it, it stands where it comes. */
  at?: Share;
}

/** What lies in a space: a session in the hue of its programme, a booking hatched, dashed while it is only asked for. */
export function Bar({ of: { item }, leaving = false, drawn = false, className, at }: Props) {
  const drawing = useDrawing();
  const said = drawing.said(item);
  const movable = drawing.movable(item);
  const kind = [
    styles.bar,
    className,
    item.kind === 'booking' ? styles.booking : drawing.hues.get(item.programmeId ?? ''),
    item.state === 'requested' && styles.asked,
    movable && styles.movable,
    leaving && styles.leaving,
  ];
  return (
    <button
      type="button"
      data-prints
      data-thing={item.id}
      className={kind.filter(Boolean).join(' ')}
      style={vars({ '--at': at?.at, '--width': at?.width })}
      title={said}
      aria-label={said}
    >
      <span>
        <small>{item.startsLocal}</small> {drawing.nameOf(item)}
      </span>
      {movable && drawn && <i data-end aria-hidden />}
    </button>
  );
}

/** The same in a list: with all of its words. */
export function LineWords({ of: { item } }: { of: Lying }) {
  const nameOf = useNames();
  return (
    <>
      <b>{nameOf(item)}</b> <SimulatedTag when={item.simulated} />
      <small>{[item.programme ?? item.purpose].filter(Boolean).join(' · ')}</small>
    </>
  );
}
