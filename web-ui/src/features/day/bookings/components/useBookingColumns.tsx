import type { TableProps } from 'antd';
import { Link } from 'react-router';
import { type Party, type State, useBookingText } from '@/domain/booking/texts';
import type { BookingResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { money } from '@/shared/lib/money';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { LateTag, layout, SimulatedTag, Tag, type Tone } from '@/shared/ui';
import { useText } from '../texts';
import styles from './Bookings.module.css';

const TONES: Partial<Record<State, Tone>> = { requested: 'warn', confirmed: 'good' };

/** A booking in a row: what belongs together stands in one cell, one line below another, so that the row is seen whole. */
export function useBookingColumns(
  dayOf: (day: string) => string,
): NonNullable<TableProps<BookingResponse>['columns']> {
  const text = useText();
  const words = useBookingText();
  const [language] = useLanguage();
  return [
    {
      title: text('day'),
      render: (_, { day, endDay, startsLocal, endsLocal }) => (
        <b className={styles.when}>
          <span>{dayOf(day)}</span>{' '}
          <span>
            {startsLocal}–{endDay === day ? '' : `${dayOf(endDay)} `}
            {endsLocal}
          </span>
        </b>
      ),
    },
    { title: text('space'), render: (_, { space }) => <div className={styles.words}>{space}</div> },
    {
      title: text('party'),
      render: (_, { party, organisation, contact }) => (
        <div className={styles.words}>
          {organisation ?? words(`party.${party as Party}`)}
          {contact && <small>{contact}</small>}
        </div>
      ),
    },
    { title: text('purpose'), render: (_, { purpose }) => <div className={styles.words}>{purpose}</div> },
    { title: text('expected'), align: 'right', render: (_, each) => count(each.expected) },
    {
      title: text('price'),
      render: (_, { priceKind, priceMinor, currency }) =>
        priceMinor !== null && currency !== null
          ? money(priceMinor, currency, language)
          : priceKind
            ? text(`price.${priceKind as 'free' | 'subsidised'}`)
            : NO_DATA,
    },
    {
      title: text('state'),
      render: (_, each) => (
        <div className={styles.words}>
          <Tag tone={TONES[each.state as State] ?? 'plain'}>{words(`state.${each.state as State}`)}</Tag>{' '}
          {each.seriesId && (
            <Link className={layout.inText} to={centre.series.to({ series: each.seriesId })}>
              {text('series')}
            </Link>
          )}{' '}
          <LateTag when={each.usedLate === true} /> <SimulatedTag when={each.simulated} />
          {each.decisionReason && <small>{each.decisionReason}</small>}
        </div>
      ),
    },
    { title: text('guests'), align: 'right', render: (_, each) => count(each.heads) },
  ];
}
