import { Checkbox, Form } from 'antd';
import { useNavigate } from 'react-router';
import { SlugField } from '@/domain/opening/SlugField';
import type { OpenAgencyRequest } from '@/shared/api/generated/model';
import { headquarters } from '@/shared/screens/headquarters';
import { ChoiceField, FormDrawer, feedback, TextField } from '@/shared/ui';
import { useRegister } from '../api/useAgencies';
import { useText } from '../texts';

const LEVELS = ['city', 'district', 'sub-district'] as const;

/** Registers an agency; where it stands is shown among the openings. */
export function RegisterForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const write = useRegister();
  return (
    <FormDrawer<OpenAgencyRequest>
      open={open}
      title={text('register')}
      submit={text('register')}
      name="agency"
      onSaved={() => {
        feedback.done(text('registered'));
        void navigate(headquarters.openings.to({ kind: 'agency' }));
      }}
      initial={{ level: 'district', simulated: false }}
      write={write}
      onClose={onClose}
    >
      <TextField name="name" label={text('name')} required max={120} />
      <TextField name="nameEn" label={text('nameEn')} required max={120} />
      <SlugField />
      <ChoiceField
        name="level"
        label={text('level')}
        options={LEVELS.map(value => ({ value, label: text(value) }))}
      />
      <Form.Item name="simulated" valuePropName="checked">
        <Checkbox>{text('simulated')}</Checkbox>
      </Form.Item>
    </FormDrawer>
  );
}
