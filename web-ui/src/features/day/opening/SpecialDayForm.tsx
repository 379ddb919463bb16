import { Button, Form } from 'antd';
import { DayHours } from '@/domain/centre/DayHours';
import { isDayRight } from '@/domain/centre/hours';
import { listBookings } from '@/shared/api/generated/centre-day-booking/centre-day-booking';
import {
  getGetSpecialDayHistoryQueryKey,
  getSpecialDayHistory,
} from '@/shared/api/generated/centre-day-opening/centre-day-opening';
import { listDays } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { SpecialDayRequest, SpecialDayResponse } from '@/shared/api/generated/model';
import { useListed } from '@/shared/i18n';
import { addDays, threeYearsAfter } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { askOnce, ChoiceField, DayField, type Opened, RecordDrawer, TextField } from '@/shared/ui';
import { useText } from './texts';
import { readSpecialDay, useRemoveSpecialDay, useSaveSpecialDay } from './useSpecialDays';

/** As the server has it: what is older is headquarters' to change. */
const DAYS_BACK = 92;
/** More bookings of one day are only said to be many. */
const MANY = 200;
const KINDS = ['holiday', 'moved', 'closure', 'extra'] as const;

const fieldsOf = ({ day, hours, kind, reason }: SpecialDayResponse): SpecialDayRequest => ({
  day,
  hours,
  kind,
  reason,
});

/** A day that is not as its week, and why. */
export function SpecialDayForm({
  fresh = { hours: [], kind: 'holiday' },
  ...opened
}: Opened<SpecialDayResponse> & {
  /** What a new one begins with. */
  fresh?: Partial<SpecialDayRequest>;
}) {
  const text = useText();
  const listed = useListed();
  const { today } = useMe();
  const remove = useRemoveSpecialDay();
  const mustBeMeant = async ({ day, hours }: SpecialDayRequest): Promise<undefined> => {
    if (hours.length > 0) return;
    const [{ items }, booked] = await Promise.all([
      listDays({ from: day, to: day }),
      listBookings({ from: day, to: day, state: 'confirmed', limit: MANY }),
    ]);
    const planned = items[0]?.planned ?? 0;
    const said = [
      planned > 0 && text('plannedCount', { day, count: planned }),
      booked.items.length > 0 && text('bookedCount', { day, count: booked.items.length }),
    ].filter(each => each !== false);
    if (said.length > 0) await askOnce(text('planned'), said, text('keep'));
  };
  return (
    <RecordDrawer<SpecialDayResponse, SpecialDayRequest>
      {...opened}
      name="special-day"
      titles={[text('add'), text('edit')]}
      fieldsOf={fieldsOf}
      fresh={fresh}
      read={readSpecialDay}
      write={useSaveSpecialDay()}
      question={mustBeMeant}
      words={{
        kind: { show: (kind: (typeof KINDS)[number]) => text(kind) },
        hours: {
          show: (hours: string[][]) => listed(hours.map(each => each.join('–'))) || text('closed'),
        },
      }}
      history={[getGetSpecialDayHistoryQueryKey, getSpecialDayHistory]}
      remove={{
        word: text('remove'),
        title: ({ day }) => text('removeTitle', { day }),
        body: text('removeBody'),
        done: text('removed'),
        run: remove.mutateAsync,
      }}
    >
      <DayField
        name="day"
        label={text('day')}
        disabled={opened.of !== null}
        min={addDays(today, -DAYS_BACK)}
        max={threeYearsAfter(today)}
      />
      <ChoiceField
        name="kind"
        label={text('kind')}
        options={KINDS.map(value => ({ value, label: text(value) }))}
      />
      <Form.Item
        name="hours"
        label={text('hours')}
        extra={text('hoursExtra')}
        rules={[
          {
            validator: (_, hours: string[][]) =>
              isDayRight(hours) ? Promise.resolve() : Promise.reject(new Error(text('hoursWrong'))),
          },
          ({ getFieldValue }) => ({
            validator: (_, hours: string[][]) =>
              getFieldValue('kind') === 'extra' && hours.length === 0
                ? Promise.reject(new Error(text('extraNeedsHours')))
                : Promise.resolve(),
          }),
        ]}
      >
        <Hours />
      </Form.Item>
      <TextField name="reason" label={text('reason')} extra={text('reasonExtra')} required max={200} />
    </RecordDrawer>
  );
}

function Hours({ value, onChange }: { value?: string[][]; onChange?: (hours: string[][]) => void }) {
  const text = useText();
  return (
    <DayHours day={text('thatDay')} value={value} onChange={onChange}>
      {value && value.length > 0 && (
        <Button type="link" size="small" onClick={() => onChange?.([])}>
          {text('close')}
        </Button>
      )}
    </DayHours>
  );
}
