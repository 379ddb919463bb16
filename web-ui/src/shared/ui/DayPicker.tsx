import { DatePicker, type TimeRangePickerProps } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useCalendarLanguage } from '../lib/calendarLanguage';
import type { DayText } from '../lib/days';
import { inAntd } from './antd/AntdScope';

const DAY = 'YYYY-MM-DD';
export type PickerKind = 'date' | 'month' | 'quarter' | 'year';

interface Props {
  label: string;
  value: DayText;
  picker?: PickerKind;
  /** How the chosen day reads. */
  textOf: (day: DayText) => string;
  onChange: (day: DayText) => void;
}

/** The calendar itself: a module of its own, because it weighs as much as a screen. It opens as it comes. */
function OneDay({ label, value, picker = 'date', textOf, onChange }: Props) {
  useCalendarLanguage();
  return (
    <DatePicker
      aria-label={label}
      allowClear={false}
      autoFocus
      defaultOpen
      inputReadOnly
      picker={picker}
      value={dayjs(value)}
      format={(at: Dayjs) => textOf(at.format(DAY))}
      onChange={at => at && onChange(at.format(DAY))}
    />
  );
}

interface RangeProps {
  label: string;
  from: DayText;
  to: DayText;
  presets: { label: string; from: DayText; to: DayText }[];
  onChange: (from: DayText, to: DayText) => void;
}

function Stretch({ label, from, to, presets, onChange }: RangeProps) {
  useCalendarLanguage();
  const ready: TimeRangePickerProps['presets'] = presets.map(each => ({
    label: each.label,
    value: [dayjs(each.from), dayjs(each.to)],
  }));
  return (
    <DatePicker.RangePicker
      aria-label={label}
      allowClear={false}
      value={[dayjs(from), dayjs(to)]}
      presets={ready}
      onChange={days => {
        const [first, last] = days ?? [];
        if (first && last) onChange(first.format(DAY), last.format(DAY));
      }}
    />
  );
}

export const DayPicker = inAntd(OneDay);
export const RangePicker = inAntd(Stretch);
