import { SEXES, useSexes } from '@/domain/resident/texts';
import {
  getGetResidentHistoryQueryKey,
  getResidentHistory,
} from '@/shared/api/generated/centre-people-acts/centre-people-acts';
import { getResident } from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { ChoiceField, NumberField, type Opened, RecordDrawer, TextField } from '@/shared/ui';
import { useEraseResident, useSaveResident, type ResidentForm as Values } from '../api/useResidents';
import { Consents } from '../consents/Consents';
import { Notes } from '../notes/Notes';
import { Numbers } from '../numbers/Numbers';
import { useText } from '../texts';
import { AlikeHint } from './AlikeHint';
import { EraseBody } from './EraseBody';
import { useNamesake } from './useNamesake';

const fieldsOf = ({ name, birthYear, sex }: ResidentResponse): Values => ({
  ...{ name, birthYear: birthYear ?? undefined, sex: sex ?? undefined },
});

interface Props extends Opened<ResidentResponse> {
  /** Somebody who was about to be added is known already. */
  onKnown: (resident: ResidentResponse) => void;
}

export function ResidentForm({ onKnown, ...opened }: Props) {
  const text = useText();
  const sexOf = useSexes();
  const may = useMay();
  const erase = useEraseResident();
  const save = useSaveResident();
  const namesake = useNamesake(onKnown);
  const simulated = opened.of?.simulated ?? false;
  const removal = {
    word: text('erase'),
    title: ({ name }: ResidentResponse) => text('eraseTitle', { name }),
    body: opened.of ? <EraseBody of={[opened.of]} /> : text('eraseBody'),
    done: text('erased'),
    run: erase.mutateAsync,
  };
  return (
    <RecordDrawer<ResidentResponse, Values>
      {...opened}
      name="resident"
      titles={[text('add'), text('edit')]}
      fieldsOf={fieldsOf}
      read={getResident}
      write={{
        ...save,
        mutateAsync: ({ values, ...rest }) => save.mutateAsync({ ...rest, values: { ...values, simulated } }),
      }}
      question={namesake.question}
      words={{ sex: { show: (sex: ResidentResponse['sex']) => sexOf(sex) ?? '' } }}
      history={[getGetResidentHistoryQueryKey, getResidentHistory]}
      remove={may('erase-residents') ? removal : undefined}
    >
      <TextField name="name" label={text('name')} required max={80} />
      {!opened.of && <AlikeHint />}
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
        options={[...SEXES, undefined].map(value => ({
          value,
          label: sexOf(value ?? null) ?? text('unknown'),
        }))}
      />
      {opened.of && <Numbers of={opened.of} onSaved={opened.onClose} />}
      {opened.of && <Notes of={opened.of} />}
      {opened.of && <Consents of={opened.of} />}
      {namesake.dialog}
    </RecordDrawer>
  );
}
