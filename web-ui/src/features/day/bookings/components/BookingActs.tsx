import { Button } from 'antd';
import { useState } from 'react';
import { type State, useBookingText } from '@/domain/booking/texts';
import type { BookingResponse } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { useMay } from '@/shared/lib/me';
import { AskReason, FormDrawer, feedback, NumberField, useSayProblem } from '@/shared/ui';
import { type Reasoned, useConfirm, useGuests, useMissed, useReasoned } from '../api/useBookings';
import { useText } from '../texts';

type Asked = { act: Reasoned | 'used'; of: BookingResponse } | null;

/** What can be done with a booking in its state, and what is asked for it. */
export function useBookingActs(nameOf: (booking: BookingResponse) => string) {
  const text = useText();
  const words = useBookingText();
  const may = useMay();
  const sayProblem = useSayProblem();
  const [asked, setAsked] = useState<Asked>(null);
  const confirm = useConfirm();
  const missed = useMissed();
  const reasoned = useReasoned(() => setAsked(null));
  const guests = useGuests();
  const ask = (act: Reasoned | 'used', of: BookingResponse) => () => setAsked({ act, of });
  const name = asked ? nameOf(asked.of) : '';

  const actions = (booking: BookingResponse) => {
    const { state, startsAt, party } = booking;
    const link = (label: string, onClick: () => void, danger = false) => (
      <Button
        key={label}
        type="link"
        size="small"
        danger={danger}
        aria-label={`${label} ${nameOf(booking)}`}
        onClick={onClick}
      >
        {label}
      </Button>
    );
    const begun = Date.parse(startsAt) <= Date.now() && party !== 'closure';
    const decides = may('decide-bookings');
    if (!may('write-bookings')) return null;
    if (state === 'requested')
      return (
        <>
          {decides &&
            link(text('confirm'), () =>
              confirm.mutate(seen(booking), {
                onSuccess: () => feedback.done(text('confirmed', { name: nameOf(booking) })),
                onError: sayProblem,
              }),
            )}
          {decides && link(text('decline'), ask('decline', booking))}
          {link(text('cancel'), ask('cancel', booking), true)}
        </>
      );
    if (state === 'confirmed')
      return (
        <>
          {begun && link(text('used'), ask('used', booking))}
          {begun && link(text('missed'), () => missed.mutate(seen(booking), { onError: sayProblem }))}
          {link(text('cancel'), ask('cancel', booking), true)}
        </>
      );
    return link(text('undo'), ask('undo', booking));
  };

  const dialogs = (
    <>
      <AskReason
        open={asked !== null && asked.act !== 'used'}
        danger={asked?.act === 'cancel'}
        title={
          asked && asked.act !== 'used'
            ? text(`${asked.act}Title`, { name, state: words(`state.${asked.of.state as State}`) })
            : ''
        }
        confirm={asked && asked.act !== 'used' ? text(asked.act) : ''}
        onClose={() => setAsked(null)}
        onReason={{
          ...reasoned,
          mutateAsync: async reason => {
            if (asked && asked.act !== 'used')
              await reasoned.mutateAsync({ act: asked.act, of: seen(asked.of), reason });
          },
        }}
      >
        {asked && asked.act !== 'used' && <p>{text(`${asked.act}Body`)}</p>}
      </AskReason>
      <FormDrawer<{ heads: number }>
        open={asked?.act === 'used'}
        title={text('headsTitle', { name })}
        name="booking-guests"
        of={asked?.act === 'used' ? asked.of : null}
        write={guests}
        onClose={() => setAsked(null)}
      >
        <NumberField name="heads" label={text('heads')} required min={1} max={100_000} />
      </FormDrawer>
    </>
  );
  return { actions, dialogs, confirm };
}
