import { Button } from 'antd';
import {
  getGetResidentHistoryQueryKey,
  getResident,
  getResidentHistory,
} from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { useHistoryPages } from '@/shared/api/pages';
import { useMay } from '@/shared/lib/me';
import {
  ChoiceField,
  FormDrawer,
  feedback,
  Instead,
  latest,
  layout,
  NumberField,
  type Opened,
  TextField,
  useDraft,
  useSayProblem,
} from '@/shared/ui';
import { useEraseResident, useSaveResident, type ResidentForm as Values } from '../api/useResidents';
import { useText } from '../texts';
import { useNamesake } from './useNamesake';

const SEXES = ['female', 'male', 'other'] as const;

const fieldsOf = ({ name, birthYear, sex }: ResidentResponse): Values => ({
  ...{ name, birthYear: birthYear ?? undefined, sex: sex ?? undefined },
});

/** Nothing went wrong: the form stays as it is. */
class NotAdded extends Error {}

interface Props extends Opened<ResidentResponse> {
  /** Somebody who was about to be added is known already. */
  onKnown: (resident: ResidentResponse) => void;
}

export function ResidentForm({ open, of, onClose, onKnown }: Props) {
  const text = useText();
  const save = useSaveResident();
  const history = useHistoryPages(of?.id, getGetResidentHistoryQueryKey, getResidentHistory);
  const namesake = useNamesake();
  /** Whether it was said to be another of a known name; where nobody is known here, the server looks once more. */
  const isAnother = async (name: string): Promise<boolean> => {
    const answer = await namesake.ask(name);
    if (answer === 'back') throw new NotAdded();
    if (answer !== 'another' && answer !== 'unknown') throw new Instead(() => onKnown(answer));
    return answer === 'another';
  };

  return (
    <FormDrawer<Values>
      open={open}
      title={text(of ? 'edit' : 'add')}
      name="resident"
      of={of}
      initial={of ? fieldsOf(of) : {}}
      write={{
        ...save,
        mutateAsync: async ({ values, ...rest }) => {
          const onlyIfUnknown = !rest.of && !(await isAnother(values.name));
          const simulated = of?.simulated ?? false;
          return save.mutateAsync({ ...rest, values: { ...values, simulated, onlyIfUnknown } });
        },
      }}
      reread={async id => latest(await getResident(id), fieldsOf)}
      words={{ sex: { show: (sex: (typeof SEXES)[number]) => text(sex) } }}
      history={of ? history : undefined}
      onClose={onClose}
      extra={of && <Erase resident={of} onErased={onClose} />}
    >
      <TextField name="name" label={text('name')} required max={80} autoFocus />
      <NumberField
        name="birthYear"
        label={text('birthYear')}
        extra={text('birthYearHint')}
        min={1900}
        max={new Date().getFullYear()}
        message={text('birthYearWrong')}
        narrow
      />
      <ChoiceField
        name="sex"
        label={text('sex')}
        options={[
          ...SEXES.map(value => ({ value, label: text(value) })),
          { value: undefined, label: text('unknown') },
        ]}
      />
      {namesake.dialog}
    </FormDrawer>
  );
}

function Erase({ resident, onErased }: { resident: ResidentResponse; onErased: () => void }) {
  const text = useText();
  const may = useMay();
  const say = useSayProblem();
  const draft = useDraft('resident', resident.id);
  const erase = useEraseResident(() => {
    draft.drop();
    feedback.done(text('erased'));
    onErased();
  });
  if (!may('erase-residents')) return null;
  const ask = () =>
    feedback.confirm({
      title: text('eraseTitle', { name: resident.name }),
      content: text('eraseBody'),
      okText: text('erase'),
      okButtonProps: { danger: true },
      onOk: () => erase.mutateAsync(resident).catch(say),
    });
  return (
    <Button danger type="text" className={layout.apart} onClick={ask}>
      {text('erase')}
    </Button>
  );
}
