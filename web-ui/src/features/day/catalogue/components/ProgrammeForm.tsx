import { Alert, Checkbox, Form, Input } from 'antd';
import type { ProgrammeRequest, ProgrammeResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { FormDrawer, latest } from '@/shared/ui';
import { readProgramme, useProgrammeHistory, useSaveProgramme } from '../api/useCatalogue';
import { useText } from '../texts';

const fieldsOf = ({ name, sensitive }: ProgrammeResponse): ProgrammeRequest => ({ name, sensitive });

interface Props {
  open: boolean;
  programme: ProgrammeResponse | null;
  onClose: () => void;
}

export function ProgrammeForm({ open, programme, onClose }: Props) {
  const text = useText();
  const common = useCommon();
  const save = useSaveProgramme();
  const history = useProgrammeHistory(programme?.id);
  return (
    <FormDrawer<ProgrammeRequest>
      open={open}
      title={text(programme ? 'editProgramme' : 'addProgramme')}
      name="programme"
      of={programme}
      initial={programme ? fieldsOf(programme) : { sensitive: false }}
      write={save}
      reread={async id => latest(await readProgramme(id), fieldsOf)}
      history={programme ? history : undefined}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={text('title')}
        extra={text('titleHint')}
        rules={[{ required: true, whitespace: true, message: common('required') }]}
      >
        <Input autoFocus maxLength={200} />
      </Form.Item>
      <Form.Item name="sensitive" valuePropName="checked" extra={text('sensitiveHint')}>
        <Checkbox>{text('sensitiveField')}</Checkbox>
      </Form.Item>
      {programme && <WhatTheMarkDoes before={programme.sensitive} />}
    </FormDrawer>
  );
}

/** Says what a mark set or taken away does to what has left the centre already, before it is saved. */
function WhatTheMarkDoes({ before }: { before: boolean }) {
  const text = useText();
  const now: boolean | undefined = Form.useWatch('sensitive');
  if (now === undefined || now === before) return null;
  return <Alert type="warning" showIcon title={text(now ? 'marking' : 'unmarking')} />;
}
