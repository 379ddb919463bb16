import { Form, Select } from 'antd';
import { ChoiceField, TextField } from '@/shared/ui';
import { GROUPS, LEADERS, useText } from '../texts';
import { AgeFields } from './AgeFields';
import styles from './Catalogue.module.css';

/** For whom an activity is, who leads it, and what it is in words for residents. */
export function AboutFields() {
  const text = useText();
  const led = Boolean(Form.useWatch('leaderKind'));
  return (
    <fieldset className={styles.about}>
      <legend>{text('about')}</legend>
      <Form.Item name="targetGroups" label={text('targetGroups')} extra={text('targetGroupsHint')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={GROUPS.map(value => ({ value, label: text(`group.${value}`) }))}
        />
      </Form.Item>
      <AgeFields />
      <ChoiceField
        name="leaderKind"
        label={text('leaderKind')}
        options={[
          { value: '', label: text('leader.none') },
          ...LEADERS.map(value => ({ value, label: text(`leader.${value}`) })),
        ]}
      />
      {led && (
        <TextField
          name="leader"
          label={text('leader')}
          extra={text('leaderHint')}
          max={80}
          rules={[{ required: true, whitespace: true, message: text('leaderWanted') }]}
        />
      )}
      <TextField name="about" label={text('aboutText')} extra={text('aboutHint')} max={2000} rows={5} />
    </fieldset>
  );
}
