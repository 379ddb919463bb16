import { AutoComplete, Form, Input, Select } from 'antd';
import { useListDistricts } from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import type { OpeningHours } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import type { DayText } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { NumberField } from '@/shared/ui';
import { HoursEditor } from './HoursEditor';
import { isNeverOpen, wrongDays } from './hours';
import styles from './Profile.module.css';
import { POSITIONINGS, usePositioning } from './positioning';
import { useProfileText } from './texts';

/** What a centre is from a day on: place, size, positioning and opening hours. */
export function ProfileFields() {
  const text = useProfileText();
  const common = useCommon();
  const positioning = usePositioning();
  const districts = useListDistricts({ query: { staleTime: 60_000 } });
  const required = { required: true, whitespace: true, message: common('required') };
  const checkHours = (_: unknown, hours: OpeningHours) => {
    const [wrong] = wrongDays(hours);
    if (wrong) return Promise.reject(new Error(text('hoursWrong', { day: text(wrong) })));
    if (isNeverOpen(hours)) return Promise.reject(new Error(text('hoursNone')));
    return Promise.resolve();
  };
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
        <NumberField
          name="floorAreaM2"
          label={text('area')}
          min={1}
          max={1_000_000}
          decimals={1}
          message={text('areaWrong')}
          required
        />
        <Form.Item name="positioning" label={text('positioning')} rules={[required]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={POSITIONINGS.map(value => ({ value, label: positioning(value) }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="openingHours" label={text('hours')} required rules={[{ validator: checkHours }]}>
        <HoursEditor />
      </Form.Item>
    </>
  );
}

/** The last day a profile may begin on. */
export function useLatestDay(yearsAhead = 2): DayText {
  const { today } = useMe();
  return `${Number(today.slice(0, 4)) + yearsAhead}${today.slice(4)}`;
}
