import { Link } from 'react-router';
import { type Party, type State, useBookingText } from '@/domain/booking/texts';
import { startOf } from '@/domain/session/session';
import type { Booked } from '@/shared/api/generated/model';
import { count } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { SimulatedTag, Tag, vars } from '@/shared/ui';
import lines from '../components/Agenda.module.css';
import bars from '../components/Timeline.module.css';
import { type Scale, shownEnd } from '../lib/layout';
import styles from './Booked.module.css';
import { useBookedText } from './texts';

const share = (part: number): string => `${part * 100}%`;

/** What a booking is called, and where it stands. */
function useWords(): (booked: Booked) => { name: string; purpose: string; state: string; said: string } {
  const text = useBookedText();
  const words = useBookingText();
  return ({ party, title, purpose, state, heads, startsLocal, endsLocal }) => {
    const name = title ?? words(`party.${(party ?? 'staff') as Party}`);
    const stands =
      party === 'closure'
        ? ''
        : state === 'used'
          ? text('guests', { heads: count(heads) })
          : words(`state.${state as State}`);
    return {
      name,
      purpose: purpose ?? '',
      state: stands,
      said: [`${startsLocal}–${endsLocal} ${name}`, purpose, words('booking'), stands]
        .filter(Boolean)
        .join(' · '),
    };
  };
}

/** Among the sessions of the timeline, hatched: nobody is counted there. */
export function BookedBar({ booked, scale }: { booked: Booked; scale: Scale }) {
  const { name, purpose, state, said } = useWords()(booked);
  const at = scale.at(startOf(booked));
  return (
    <Link
      to={centre.bookings.to({ open: booked.id })}
      className={`${bars.bar} ${styles.bar} ${at > 0.5 ? bars.late : ''}`}
      style={vars({ '--at': share(at), '--width': share(scale.at(shownEnd(booked)) - at) })}
      title={said}
      aria-label={said}
    >
      <span className={bars.words}>
        <span>{name}</span>
        <small>{[booked.startsLocal, purpose, state].filter(Boolean).join(' · ')}</small>
      </span>
    </Link>
  );
}

/** Among the sessions of the list. */
export function BookedLine({ booked }: { booked: Booked }) {
  const { name, purpose, state } = useWords()(booked);
  const words = useBookingText();
  return (
    <li>
      <Link to={centre.bookings.to({ open: booked.id })} className={lines.item}>
        <time>
          {booked.startsLocal}
          <small>{booked.endsLocal}</small>
        </time>
        <span className={`${lines.mark} ${styles.mark}`} aria-hidden />
        <span className={lines.what}>
          <b>{name}</b>
          <small>{[booked.space, purpose].filter(Boolean).join(' · ')}</small>
        </span>
        <span className={lines.end}>
          {state && <small>{state}</small>}
          <SimulatedTag when={booked.simulated} />
          <Tag tone="plain">{words('booking')}</Tag>
        </span>
      </Link>
    </li>
  );
}

/** What the hatching stands for, and how many guests came: they are no visits. */
export function BookedLegend({ bookings }: { bookings: Booked[] }) {
  const text = useBookedText();
  const words = useBookingText();
  const guests = bookings.reduce((sum, { heads }) => sum + (heads ?? 0), 0);
  return (
    <li>
      <i className={styles.mark} aria-hidden />
      {guests > 0 ? text('legendGuests', { heads: count(guests) }) : words('booking')}
    </li>
  );
}
