import { Alert, Checkbox, Form } from 'antd';
import {
  getGetProgrammeHistoryQueryKey,
  getProgrammeHistory,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ProgrammeRequest, ProgrammeResponse } from '@/shared/api/generated/model';
import { useHistoryPages } from '@/shared/api/pages';
import { FormDrawer, latest, type Opened, TextField } from '@/shared/ui';
import { readProgramme, useSaveProgramme } from '../api/useCatalogue';
import { useText } from '../texts';

const fieldsOf = ({ name, sensitive }: ProgrammeResponse): ProgrammeRequest => ({ name, sensitive });

export function ProgrammeForm({ open, of: programme, onClose }: Opened<ProgrammeResponse>) {
  const text = useText();
  const save = useSaveProgramme();
  const history = useHistoryPages(programme?.id, getGetProgrammeHistoryQueryKey, getProgrammeHistory);
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
      <TextField name="name" label={text('title')} extra={text('titleHint')} required max={200} autoFocus />
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
