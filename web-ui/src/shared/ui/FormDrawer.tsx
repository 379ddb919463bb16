import { Button, Drawer, Form, type FormInstance, Space } from 'antd';
import { type ReactNode, useEffect } from 'react';
import type { ActResponse } from '../api/generated/model';
import type { Pages } from '../api/pages';
import { useCommon } from '../i18n';
import { feedback } from './feedback';
import { History } from './history/History';
import { ProblemAlert, showFieldErrors } from './Problems';

interface Writer<TValues> {
  mutateAsync: (values: TValues) => Promise<unknown>;
  isPending: boolean;
  error: unknown;
  reset: () => void;
}

/**
 * A form in a drawer: fields are checked as one leaves them, what the server says about a field stands beside it, and
 * a failed save keeps everything that was typed.
 */
export function FormDrawer<TValues extends object>({
  open,
  title,
  initial,
  write,
  onClose,
  submit,
  form: given,
  extra,
  history,
  names,
  width = 440,
  children,
}: {
  open: boolean;
  title: string;
  initial?: Partial<TValues>;
  write: Writer<TValues>;
  onClose: () => void;
  submit?: string;
  form?: FormInstance<TValues>;
  /** Further actions, left of save. */
  extra?: ReactNode;
  /** What was done to the record, below its fields. */
  history?: Pages<ActResponse>;
  /** Fields of the request that another field of the form stands for: what is said of them stands beside it. */
  names?: Record<string, string>;
  width?: number;
  children: ReactNode;
}) {
  const common = useCommon();
  const [form] = Form.useForm<TValues>(given);
  const { reset } = write;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a form starts again when it opens, not when its record is read again
  useEffect(() => {
    if (!open) return;
    reset();
    form.resetFields();
  }, [open]);

  const save = async (values: TValues) => {
    try {
      await write.mutateAsync(values);
      feedback.done(common('saved'));
      onClose();
    } catch (error) {
      showFieldErrors(form as FormInstance, error, names);
    }
  };

  return (
    <Drawer
      open={open}
      title={title}
      size={`min(${width}px, 100vw)`}
      onClose={onClose}
      destroyOnHidden
      footer={
        <Space style={{ width: '100%', justifyContent: 'flex-end' }}>
          {extra}
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="primary" loading={write.isPending} onClick={form.submit}>
            {submit ?? common('save')}
          </Button>
        </Space>
      }
    >
      <ProblemAlert error={write.error} form={form as FormInstance} />
      <Form<TValues>
        form={form}
        layout="vertical"
        initialValues={initial}
        validateTrigger="onBlur"
        scrollToFirstError
        onFinish={save}
      >
        {children}
        {/* Enter in a field saves, although the visible button is outside the form. */}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
      {history && (
        <section>
          <h3>{common('history')}</h3>
          <History pages={history} />
        </section>
      )}
    </Drawer>
  );
}
