import {
  getGetNationalDayHistoryQueryKey,
  getNationalDayHistory,
} from '@/shared/api/generated/headquarters-network-calendar/headquarters-network-calendar';
import type { NationalDayRequest } from '@/shared/api/generated/model';
import { ChoiceField, DayField, NumberField, type Opened, RecordDrawer, TextField } from '@/shared/ui';
import { SourceFields } from './SourceFields';
import { useText } from './texts';
import { type Row, readNationalDay, useRemoveNationalDay, useSaveNationalDay } from './useCalendar';
import { FIRST_YEAR, LAST_YEAR } from './years';

const KINDS = ['off', 'work'] as const;

const fieldsOf = ({ id: _, version: __, ...values }: Row): NationalDayRequest => values;

/** One national day, and where it is said. */
export function NationalDayForm({ year, ...opened }: Opened<Row> & { year: number }) {
  const text = useText();
  const remove = useRemoveNationalDay();
  return (
    <RecordDrawer<Row, NationalDayRequest>
      {...opened}
      name="national-day"
      titles={[text('add'), text('edit')]}
      fieldsOf={fieldsOf}
      fresh={{ kind: 'off', year }}
      read={readNationalDay}
      write={useSaveNationalDay()}
      words={{ kind: { show: (kind: (typeof KINDS)[number]) => text(kind) } }}
      history={[getGetNationalDayHistoryQueryKey, getNationalDayHistory]}
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
        min={`${FIRST_YEAR}-01-01`}
        max={`${LAST_YEAR}-12-31`}
      />
      <ChoiceField
        name="kind"
        label={text('kind')}
        options={KINDS.map(value => ({ value, label: text(value) }))}
      />
      <TextField name="name" label={text('name')} required max={40} />
      <TextField name="nameEn" label={text('nameEn')} required max={60} />
      <NumberField
        name="year"
        label={text('year')}
        min={FIRST_YEAR}
        max={LAST_YEAR}
        message={text('between', { min: FIRST_YEAR, max: LAST_YEAR })}
        required
        narrow
      />
      <SourceFields />
    </RecordDrawer>
  );
}
