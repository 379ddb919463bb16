import type { CounterResponse } from '@/shared/api/generated/model';
import { type Opened, RecordDrawer, TextField } from '@/shared/ui';
import { useText } from './texts';
import { history, readCounter, useSaveCounter, type Values } from './useCounters';

const fieldsOf = ({ name, door }: CounterResponse): Values => ({ name, door });

export function CounterForm(opened: Opened<CounterResponse>) {
  const text = useText();
  return (
    <RecordDrawer<CounterResponse, Values>
      {...opened}
      name="counter"
      titles={[text('add'), text('edit')]}
      fieldsOf={fieldsOf}
      read={readCounter}
      history={history}
      write={useSaveCounter()}
    >
      <TextField name="name" label={text('name')} extra={text('nameHint')} required max={80} />
      {!opened.of && (
        <TextField name="door" label={text('door')} extra={text('doorHint')} required max={80} />
      )}
    </RecordDrawer>
  );
}
