import { Button, Form, Input, Modal } from 'antd';
import { useCommon } from '../../i18n';
import type { AskReasonProps } from '../AskReason';
import { inAntd } from '../antd/AntdScope';
import { ProblemAlert, showFieldErrors } from '../Problems';
import styles from './AskReason.module.css';

function Asking({
  open,
  title,
  children,
  confirm,
  danger = false,
  disabled = false,
  presets = [],
  label,
  hint,
  onClose,
  onReason,
}: AskReasonProps) {
  const common = useCommon();
  const [form] = Form.useForm<{ reason: string }>();
  const typed: string | undefined = Form.useWatch('reason', form);
  const close = () => {
    if (onReason.isPending) return;
    onReason.reset();
    form.resetFields();
    onClose();
  };
  const submit = async ({ reason }: { reason: string }) => {
    try {
      await onReason.mutateAsync(reason);
      form.resetFields();
      onClose();
    } catch (error) {
      showFieldErrors(form, error);
    }
  };
  return (
    <Modal
      open={open}
      title={title}
      okText={confirm}
      okButtonProps={{ danger, disabled }}
      confirmLoading={onReason.isPending}
      onOk={form.submit}
      onCancel={close}
      // never 取消 beside the name of what is cancelled
      cancelText={common('back')}
      cancelButtonProps={{ disabled: onReason.isPending }}
      // What was typed is given up by the button that says so, not by a slip beside the window.
      mask={{ closable: !typed }}
      keyboard={!typed}
      destroyOnHidden
    >
      {children}
      <ProblemAlert error={onReason.error} form={form} />
      <Form form={form} layout="vertical" onFinish={submit} preserve={false}>
        {presets.length > 0 && (
          <div className={styles.presets}>
            {presets.map(preset => (
              <Button key={preset} onClick={() => form.setFieldsValue({ reason: preset })}>
                {preset}
              </Button>
            ))}
          </div>
        )}
        <Form.Item
          name="reason"
          label={label ?? common('reason')}
          extra={hint ?? common('reasonHint')}
          validateTrigger="onBlur"
          rules={[{ required: true, whitespace: true, message: common('required') }]}
        >
          <Input.TextArea autoFocus maxLength={300} autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

export const AskReason = inAntd(Asking);
