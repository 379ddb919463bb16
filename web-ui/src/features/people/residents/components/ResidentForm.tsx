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
import { useNamesake } from './useNamesake';

function fieldsOf({ name, birthYear, sex }: ResidentResponse): ResidentValues {
  return { name, birthYear: birthYear ?? undefined, sex: sex ?? undefined };
}

/** Nothing went wrong: the form stays as it is, or is closed by who said so. */
class NotAdded extends Error {}

export type Editing = ResidentResponse | 'new' | null;

interface Props {
  editing: Editing;
  onClose: () => void;
  /** Somebody who was about to be added is known already. */
  onKnown: (resident: ResidentResponse) => void;
}

export function ResidentForm({ editing, onClose, onKnown }: Props) {
  const text = useText();
  const common = useCommon();
  const may = useMay();
  const sayProblem = useSayProblem();
  const resident = editing === 'new' ? null : editing;
  const save = useSaveResident();
  const history = useResidentHistory(resident?.id);
  const draft = useDraft('resident', resident?.id);
  const namesake = useNamesake();
  /** False where nobody is added after all. */
  const isAnother = async (name: string) => {
    const answer = await namesake.ask(name);
    if (typeof answer !== 'string') {
      draft.drop();
      onKnown(answer);
    }
    return answer === 'another';
  };
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
        mutateAsync: async ({ of, values }) => {
          if (!of && !(await isAnother(values.name))) throw new NotAdded();
          return save.mutateAsync({ of, values: { ...values, simulated: resident?.simulated ?? false } });
        },
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
      {namesake.dialog}
    </FormDrawer>
  );
}
