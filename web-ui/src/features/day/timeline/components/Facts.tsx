import { Descriptions, Drawer } from 'antd';
import { Link } from 'react-router';
import { type Party, type State, useBookingText } from '@/domain/booking/texts';
import { usePhaseText } from '@/domain/session/texts';
import type { Occupied } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { SimulatedTag, Tag } from '@/shared/ui';
import { useNames } from '../model/useNames';
import { useText } from '../texts';

/** What something is, and the way to all of it. */
export function Facts({ item }: { item: Occupied }) {
  const text = useText();
  const words = useBookingText();
  const phase = usePhaseText();
  const nameOf = useNames();
  const isBooking = item.kind === 'booking';
  return (
    <>
      <h2>
        {nameOf(item)}{' '}
        <Tag tone={item.state === 'requested' ? 'warn' : 'plain'}>
          {isBooking
            ? words(`state.${item.state as State}`)
            : phase(item.state === 'held' ? 'held' : 'ahead')}
        </Tag>{' '}
        <SimulatedTag when={item.simulated} />
      </h2>
      <p>
        {[
          isBooking ? words('booking') : text('session'),
          item.party && item.title && words(`party.${item.party as Party}`),
          item.programme ?? item.purpose,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        <Link to={isBooking ? centre.bookings.to({ open: item.id }) : centre.desk.to({ session: item.id })}>
          {text(isBooking ? 'openBooking' : 'openSession')}
        </Link>
      </p>
    </>
  );
}

/** Of what cannot be moved, where and when. */
export function FactsDrawer({ item, onClose }: { item: Occupied; onClose: () => void }) {
  const text = useText();
  const [language] = useLanguage();
  const { today } = useMe();
  const day = (of: string) => datedDay(of, language, today.slice(0, 4));
  const ends = item.endDay === item.day ? item.endsLocal : `${day(item.endDay)} ${item.endsLocal}`;
  return (
    <Drawer open onClose={onClose} size="min(440px, 100vw)" title={text('form')}>
      <Facts item={item} />
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'space', label: text('space'), children: item.space ?? text('noSpace') },
          { key: 'when', label: text('day'), children: `${day(item.day)} ${item.startsLocal}–${ends}` },
        ]}
      />
    </Drawer>
  );
}
