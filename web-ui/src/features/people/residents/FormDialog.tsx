import { Button, Form, type FormInstance, type FormProps, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useCommon } from '@/shared/i18n';
import { layout, ProblemAlert } from '@/shared/ui';

interface Props<T> extends Pick<FormProps<T>, 'initialValues' | 'onValuesChange' | 'onFinish'> {
  title: string;
  form: FormInstance<T>;
  /** What went wrong, as far as it is no field's. */
  error: unknown;
  submit: string;
  danger?: boolean;
  /** Whether it is being sent. */
  pending: boolean;
  /** Whether something else is under way besides, so that nobody leaves. */
  busy?: boolean;
  /** Whether there is nothing yet to say yes to. */
  disabled?: boolean;
  onClose: () => void;
  /** Further buttons, before the way back. */
  extra?: ReactNode;
  /** What is read before the fields are filled in. */
  above?: ReactNode;
  children: ReactNode;
}

/** A small form of a resident in a window of its own. What is typed in it is kept nowhere but at the server: it is no draft. */
export function FormDialog<T>({
  title,
  form,
  error,
  submit,
  danger = false,
  pending,
  busy = pending,
  disabled,
  onClose,
  extra,
  above,
  children,
  ...fields
}: Props<T>) {
  const common = useCommon();
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <div className={`${layout.row} ${layout.ends}`}>
          {extra}
          <Button disabled={busy} onClick={onClose}>
            {common('back')}
          </Button>
          <Button danger={danger} type="primary" loading={pending} disabled={disabled} onClick={form.submit}>
            {submit}
          </Button>
        </div>
      }
    >
      <ProblemAlert error={error} form={form as FormInstance} />
      {above}
      <Form<T> {...fields} form={form} layout="vertical" validateTrigger="onBlur">
        {children}
      </Form>
    </Modal>
  );
}
