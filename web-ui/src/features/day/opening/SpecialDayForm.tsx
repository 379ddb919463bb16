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
import { askOnce, ChoiceField, type Opened, RecordDrawer, TextField } from '@/shared/ui';
import { SeveralDays } from './SeveralDays';
import { type DayStretch, daysOf, MOST_DAYS, runsOf, wrongOf } from './stretches';
import { useText } from './texts';
import {
  DAYS_BACK,
  type Fields,
  readSpecialDay,
  useRemoveSpecialDay,
  useSaveSpecialDay,
} from './useSpecialDays';

/** More bookings of one day are only said to be many. */
const MANY = 200;
const KINDS = ['holiday', 'moved', 'closure', 'extra'] as const;

const fieldsOf = ({ day, hours, kind, reason }: SpecialDayResponse): Fields => ({
  days: [[day, '']],
  hours,
  kind,
  reason,
});

interface Planned {
  first: string;
  last: string;
  planned: number;
  booked: number;
}

/** What is planned on days one after another. */
async function plannedOn([first, last]: DayStretch): Promise<Planned> {
  const [{ items }, booked] = await Promise.all([
    listDays({ from: first, to: last }),
    listBookings({ from: first, to: last, state: 'confirmed', limit: MANY }),
  ]);
  const planned = items.reduce((sum, day) => sum + day.planned, 0);
  return { first, last, planned, booked: booked.items.length };
}

/** A day that is not as its week, and why; a new one may be several days at once. */
export function SpecialDayForm({
  fresh: { day, ...begun } = { hours: [], kind: 'holiday' },
  ...opened
}: Opened<SpecialDayResponse> & {
  /** What a new one begins with. */
  fresh?: Partial<SpecialDayRequest>;
}) {
  const text = useText();
  const listed = useListed();
  const { today } = useMe();
  const remove = useRemoveSpecialDay();
  const [min, max] = [addDays(today, -DAYS_BACK), threeYearsAfter(today)];
  const mustBeMeant = async ({ days, hours }: Fields): Promise<undefined> => {
    if (hours.length > 0) return;
    const said = (await Promise.all(runsOf(daysOf(days)).map(plannedOn))).flatMap(say);
    if (said.length > 0) await askOnce(text('planned'), said, text('keep'));
  };
  const say = ({ first, last, planned, booked }: Planned): string[] => {
    const day = first === last ? first : text('fromTo', { first, last });
    return [
      planned > 0 && text('plannedCount', { day, count: planned }),
      booked > 0 && text('bookedCount', { day, count: booked }),
    ].filter(each => each !== false);
  };
  return (
    <RecordDrawer<SpecialDayResponse, Fields>
      {...opened}
      name="special-day"
      titles={[text('add'), text('edit'), text('look')]}
      fieldsOf={fieldsOf}
      fresh={{ days: [[day ?? '', '']], ...begun }}
      read={readSpecialDay}
      write={useSaveSpecialDay()}
      question={mustBeMeant}
      names={{ day: 'days' }}
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
      <Form.Item
        name="days"
        label={text('day')}
        extra={opened.of ? undefined : text('daysHint')}
        required
        rules={[
          {
            validator: (_, typed: DayStretch[]) => {
              const wrong = opened.of ? null : wrongOf(typed, min, max);
              return wrong
                ? Promise.reject(new Error(text(`daysWrong.${wrong}`, { min, max, most: MOST_DAYS })))
                : Promise.resolve();
            },
          },
        ]}
      >
        <SeveralDays min={min} max={max} stays={opened.of !== null} />
      </Form.Item>
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
