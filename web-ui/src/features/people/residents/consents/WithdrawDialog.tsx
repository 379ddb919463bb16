import { Form } from 'antd';
import { type Seen, seen } from '@/shared/api/write';
import { ChoiceField, feedback, showFieldErrors, TextField } from '@/shared/ui';
import { FormDialog } from '../FormDialog';
import { useWithdraw } from './api';
import { useText } from './texts';

interface Values {
  how: 'paper' | 'spoken';
  reason?: string;
}

interface Props {
  of: Seen;
  /** What they consented to, in words. */
  what: string;
  group: boolean;
  onClose: () => void;
}

/** Withdrawing asks for no reason: whoever gave a consent may take it back. */
export function WithdrawDialog({ of, what, group, onClose }: Props) {
  const text = useText();
  const [form] = Form.useForm<Values>();
  const withdraw = useWithdraw();
  const save = async ({ how, reason }: Values) => {
    try {
      await withdraw.mutateAsync({ of: seen(of), group, values: { how, reason: reason || undefined } });
      feedback.done(text('withdrawn'));
      onClose();
    } catch (error) {
      showFieldErrors(form, error);
    }
  };
  return (
    <FormDialog
      title={text('withdrawOf', { what })}
      form={form}
      error={withdraw.error}
      submit={text('withdraw')}
      danger
      pending={withdraw.isPending}
      onClose={onClose}
      above={<p>{text(group ? 'withdrawGroupBody' : 'withdrawBody')}</p>}
      initialValues={{ how: 'spoken' }}
      onFinish={values => void save(values)}
    >
      <ChoiceField
        name="how"
        label={text('how')}
        options={(['spoken', 'paper'] as const).map(value => ({ value, label: text(value) }))}
      />
      <TextField name="reason" label={text('reason')} max={200} rows={2} />
    </FormDialog>
  );
}
