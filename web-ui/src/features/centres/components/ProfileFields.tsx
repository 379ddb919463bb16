import { AutoComplete, DatePicker, Form, Input, InputNumber } from 'antd';
import dayjs from 'dayjs';
import { useListDistricts } from '@/shared/api/generated/headquarters/headquarters';
import type { OpeningHours } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { isNeverOpen, wrongDays } from '../model/hours';
import { useText } from '../texts';
import styles from './Centres.module.css';
import { HoursEditor } from './HoursEditor';
import '@/shared/ui/calendars';

/** What a centre is from a day on: place, size, positioning and opening hours. */
export function ProfileFields() {
  const text = useText();
  const common = useCommon();
  const districts = useListDistricts({ query: { staleTime: 60_000 } });
  const required = { required: true, whitespace: true, message: common('required') };
  const checkHours = (_: unknown, hours: OpeningHours) => {
    const [wrong] = wrongDays(hours);
    if (wrong) return Promise.reject(new Error(text('hoursWrong', { day: text(wrong) })));
    if (isNeverOpen(hours)) return Promise.reject(new Error(text('hoursNone')));
    return Promise.resolve();
  };
  const checkArea = (_: unknown, area: number | null | undefined) =>
    area == null || isArea(area) ? Promise.resolve() : Promise.reject(new Error(text('areaWrong')));
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name="district" label={text('district')} rules={[required]}>
          <AutoComplete
            maxLength={60}
            options={(districts.data ?? []).map(value => ({ value }))}
            showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
          />
        </Form.Item>
        <Form.Item name="subDistrict" label={text('subDistrict')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="floorAreaM2"
          label={text('area')}
          rules={[{ required: true, message: common('required') }, { validator: checkArea }]}
        >
          <InputNumber controls={false} style={{ width: '100%' }} inputMode="decimal" />
        </Form.Item>
        <Form.Item name="positioning" label={text('positioning')} rules={[required]}>
          <AutoComplete
            maxLength={60}
            options={text('positionings')
              .split('、')
              .map(value => ({ value }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="openingHours" label={text('hours')} required rules={[{ validator: checkHours }]}>
        <HoursEditor />
      </Form.Item>
    </>
  );
}

function isArea(area: number): boolean {
  return area >= 1 && area <= 1_000_000 && Number(area.toFixed(1)) === area;
}

/** A day in a form, as text. */
export function DayInput({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: string;
  onChange?: (day: string | undefined) => void;
}) {
  return (
    <DatePicker
      id={id}
      allowClear={false}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={at => onChange?.(at?.format('YYYY-MM-DD'))}
    />
  );
}
