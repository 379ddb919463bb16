import { Button, Form, Modal } from 'antd';
import type { NoteChangeRequest, NoteResponse } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { useCommon } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { ChoiceField, feedback, layout, ProblemAlert, showFieldErrors, TextField } from '@/shared/ui';
import { useRemoveNote, useSaveNote } from './api';
import { useNoteText } from './texts';

interface Props {
  resident: string;
  of: NoteResponse | undefined;
  onClose: () => void;
}

/** A note and who reads it. What is typed here is kept nowhere but at the server: it is no draft. */
export function NoteDialog({ resident, of, onClose }: Props) {
  const text = useNoteText();
  const common = useCommon();
  const may = useMay();
  const [form] = Form.useForm<NoteChangeRequest>();
  const save = useSaveNote();
  const removal = useRemoveNote();
  const busy = save.isPending || removal.isPending;
  const done = async (write: Promise<unknown>, word: string) => {
    try {
      await write;
      feedback.done(word);
      onClose();
    } catch (error) {
      showFieldErrors(form, error);
    }
  };
  const remove = (note: NoteResponse) =>
    feedback.confirm({
      title: text('removeTitle'),
      content: text('removeBody'),
      okText: text('remove'),
      cancelText: common('back'),
      onOk: () => void done(removal.mutateAsync({ of: seen(note) }), text('removed')),
    });
  return (
    <Modal
      open
      title={text(of ? 'change' : 'add')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <div className={`${layout.row} ${layout.ends}`}>
          {of && (
            <Button danger disabled={busy} onClick={() => remove(of)}>
              {text('remove')}
            </Button>
          )}
          <Button disabled={busy} onClick={onClose}>
            {common('back')}
          </Button>
          <Button type="primary" loading={save.isPending} onClick={form.submit}>
            {common('save')}
          </Button>
        </div>
      }
    >
      <ProblemAlert error={save.error ?? removal.error} form={form} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ body: of?.body ?? '', readers: of?.readers ?? 'all' }}
        validateTrigger="onBlur"
        onFinish={({ body, readers = 'all' }) =>
          void done(
            save.mutateAsync({ of: of && seen(of), resident, values: { body, readers } }),
            common('saved'),
          )
        }
      >
        <TextField name="body" label={text('body')} extra={text('hint')} required max={1000} rows={4} />
        {may('keep-sensitive') && (
          <ChoiceField
            name="readers"
            label={text('readers')}
            options={(['all', 'few'] as const).map(value => ({ value, label: text(value) }))}
          />
        )}
      </Form>
    </Modal>
  );
}
