import { Button, Form, Input, Radio } from 'antd';
import { getResident } from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { FormDrawer, feedback, latest, layout, NumberField, useDraft, useSayProblem } from '@/shared/ui';
import {
  type ResidentForm as ResidentValues,
  useEraseResident,
  useResidentHistory,
  useSaveResident,
} from '../api/useResidents';
import { useText } from '../texts';

function fieldsOf({ name, birthYear, sex }: ResidentResponse): ResidentValues {
  return { name, birthYear: birthYear ?? undefined, sex: sex ?? undefined };
}

export type Editing = ResidentResponse | 'new' | null;

export function ResidentForm({ editing, onClose }: { editing: Editing; onClose: () => void }) {
  const text = useText();
  const common = useCommon();
  const may = useMay();
  const sayProblem = useSayProblem();
  const resident = editing === 'new' ? null : editing;
  const save = useSaveResident();
  const history = useResidentHistory(resident?.id);
  const draft = useDraft('resident', resident?.id);
  const erase = useEraseResident(() => {
    draft.drop();
    feedback.done(text('erased'));
    onClose();
  });

  const askErase = (person: ResidentResponse) =>
    feedback.confirm({
      title: text('eraseTitle', { name: person.name }),
      content: text('eraseBody'),
      okText: text('erase'),
      okButtonProps: { danger: true },
      onOk: () => erase.mutateAsync(person).catch(sayProblem),
    });

  return (
    <FormDrawer<ResidentValues>
      open={editing !== null}
      title={text(resident ? 'edit' : 'add')}
      name="resident"
      of={resident}
      initial={resident ? fieldsOf(resident) : {}}
      write={{
        ...save,
        mutateAsync: ({ of, values }) =>
          save.mutateAsync({ of, values: { ...values, simulated: resident?.simulated ?? false } }),
      }}
      reread={async id => latest(await getResident(id), fieldsOf)}
      words={{ sex: { show: (sex: 'female' | 'male' | 'other') => text(sex) } }}
      onClose={onClose}
      history={resident ? history : undefined}
      extra={
        resident && may('erase-residents') ? (
          <Button danger type="text" className={layout.apart} onClick={() => askErase(resident)}>
            {text('erase')}
          </Button>
        ) : undefined
      }
    >
      <Form.Item
        name="name"
        label={text('name')}
        rules={[{ required: true, whitespace: true, message: common('required') }]}
      >
        <Input autoFocus maxLength={80} autoComplete="off" />
      </Form.Item>
      <NumberField
        name="birthYear"
        label={text('birthYear')}
        extra={text('birthYearHint')}
        min={1900}
        max={new Date().getFullYear()}
        message={text('birthYearWrong')}
        narrow
      />
      <Form.Item name="sex" label={text('sex')}>
        <Radio.Group
          options={[
            { value: 'female', label: text('female') },
            { value: 'male', label: text('male') },
            { value: 'other', label: text('other') },
            { value: undefined, label: text('unknown') },
          ]}
        />
      </Form.Item>
    </FormDrawer>
  );
}
