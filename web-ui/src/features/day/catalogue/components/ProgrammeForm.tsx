import { Alert, Checkbox, Form } from 'antd';
import {
  getGetProgrammeHistoryQueryKey,
  getProgrammeHistory,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ProgrammeRequest, ProgrammeResponse } from '@/shared/api/generated/model';
import { type Opened, RecordDrawer, TextField } from '@/shared/ui';
import { readProgramme, useSaveProgramme } from '../api/useCatalogue';
import { useText } from '../texts';

const fieldsOf = ({ name, sensitive }: ProgrammeResponse): ProgrammeRequest => ({ name, sensitive });

export function ProgrammeForm(opened: Opened<ProgrammeResponse>) {
  const text = useText();
  return (
    <RecordDrawer<ProgrammeResponse, ProgrammeRequest>
      {...opened}
      name="programme"
      titles={[text('addProgramme'), text('editProgramme')]}
      fieldsOf={fieldsOf}
      fresh={{ sensitive: false }}
      read={readProgramme}
      write={useSaveProgramme()}
      history={[getGetProgrammeHistoryQueryKey, getProgrammeHistory]}
    >
      <TextField name="name" label={text('title')} extra={text('titleHint')} required max={200} />
      <Form.Item name="sensitive" valuePropName="checked" extra={text('sensitiveHint')}>
        <Checkbox>{text('sensitiveField')}</Checkbox>
      </Form.Item>
      {opened.of && <WhatTheMarkDoes before={opened.of.sensitive} />}
    </RecordDrawer>
  );
}

/** Says what a mark set or taken away does to what has left the centre already, before it is saved. */
function WhatTheMarkDoes({ before }: { before: boolean }) {
  const text = useText();
  const now: boolean | undefined = Form.useWatch('sensitive');
  if (now === undefined || now === before) return null;
  return <Alert type="warning" showIcon title={text(now ? 'marking' : 'unmarking')} />;
}
