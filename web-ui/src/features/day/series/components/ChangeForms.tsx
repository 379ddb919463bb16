import type { SeriesResponse, SeriesResult } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { addDays, datedDay, threeYearsAfter } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { DayField, FormDrawer, TextField } from '@/shared/ui';
import { useCancel, useExtend } from '../api/useSeries';
import { useText } from '../texts';
import { useName } from './useName';

export interface ChangeProps {
  open: boolean;
  series: SeriesResponse;
  onClose: () => void;
  onDone: (result: SeriesResult) => void;
}

/** Goes on with a series until a later day. */
export function ExtendForm({ open, series, onClose, onDone }: ChangeProps) {
  const text = useText();
  const [language] = useLanguage();
  const { today } = useMe();
  const name = useName()(series);
  return (
    <FormDrawer<{ until: string }, SeriesResult>
      open={open}
      title={text('extendTitle', { name })}
      name="series-extend"
      of={series}
      write={useExtend()}
      submit={text('extend')}
      onClose={onClose}
      onSaved={onDone}
    >
      <DayField
        name="until"
        label={text('until')}
        extra={text('untilHint', { day: datedDay(series.lastDay, language, today.slice(0, 4)) })}
        min={addDays(series.lastDay, 1)}
        max={threeYearsAfter(today)}
      />
    </FormDrawer>
  );
}

interface Cancelled {
  from?: string;
  reason: string;
}

/** Gives a series up, whole or from a day on. */
export function CancelForm({ open, series, onClose, onDone }: ChangeProps) {
  const text = useText();
  const name = useName()(series);
  const cancel = useCancel();
  return (
    <FormDrawer<Cancelled, SeriesResult>
      open={open}
      title={text('cancelTitle', { name })}
      name="series-cancel"
      of={series}
      write={{
        ...cancel,
        mutateAsync: ({ values, ...rest }) =>
          cancel.mutateAsync({ ...rest, values: { from: values.from || null, reason: values.reason } }),
      }}
      submit={text('cancel')}
      onClose={onClose}
      onSaved={onDone}
    >
      <p>{text('cancelBody')}</p>
      <DayField
        optional
        name="from"
        label={text('from')}
        extra={text('fromHint')}
        min={series.firstDay}
        max={series.lastDay}
      />
      <TextField
        name="reason"
        label={text('reason')}
        extra={text('reasonHint')}
        required
        max={300}
        rows={2}
      />
    </FormDrawer>
  );
}
