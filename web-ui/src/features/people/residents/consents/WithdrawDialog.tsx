import { Button, Form, Modal } from 'antd';
import { type Seen, seen } from '@/shared/api/write';
import { useCommon } from '@/shared/i18n';
import { ChoiceField, feedback, layout, ProblemAlert, showFieldErrors, TextField } from '@/shared/ui';
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
  const common = useCommon();
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
    <Modal
      open
      title={text('withdrawOf', { what })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <div className={`${layout.row} ${layout.ends}`}>
          <Button disabled={withdraw.isPending} onClick={onClose}>
            {common('back')}
          </Button>
          <Button danger type="primary" loading={withdraw.isPending} onClick={form.submit}>
            {text('withdraw')}
          </Button>
        </div>
      }
    >
      <ProblemAlert error={withdraw.error} form={form} />
      <p>{text(group ? 'withdrawGroupBody' : 'withdrawBody')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ how: 'spoken' }}
        onFinish={values => void save(values)}
      >
        <ChoiceField
          name="how"
          label={text('how')}
          options={(['spoken', 'paper'] as const).map(value => ({ value, label: text(value) }))}
        />
        <TextField name="reason" label={text('reason')} max={200} rows={2} />
      </Form>
    </Modal>
  );
}
