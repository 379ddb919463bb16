import { Button, Form } from 'antd';
import type { NoteChangeRequest, NoteResponse } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { useCommon } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { ChoiceField, feedback, showFieldErrors, TextField } from '@/shared/ui';
import { FormDialog } from '../FormDialog';
import { useRemoveNote, useSaveNote } from './api';
import { useNoteText } from './texts';

interface Props {
  resident: string;
  of: NoteResponse | undefined;
  onClose: () => void;
}

/** A note and who reads it. */
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
    <FormDialog
      title={text(of ? 'change' : 'add')}
      form={form}
      error={save.error ?? removal.error}
      submit={common('save')}
      pending={save.isPending}
      busy={busy}
      onClose={onClose}
      extra={
        of && (
          <Button danger disabled={busy} onClick={() => remove(of)}>
            {text('remove')}
          </Button>
        )
      }
      initialValues={{ body: of?.body ?? '', readers: of?.readers ?? 'all' }}
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
    </FormDialog>
  );
}
