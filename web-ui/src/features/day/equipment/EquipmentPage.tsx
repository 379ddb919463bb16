import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { getExportEquipmentUrl } from '@/shared/api/generated/centre-day-equipment/centre-day-equipment';
import type { EquipmentRequest, EquipmentResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { useNamed, useParamsOf } from '@/shared/screens/here';
import {
  ExportButton,
  ListPage,
  layout,
  NumberField,
  type Opened,
  RecordDrawer,
  TextField,
  useListState,
} from '@/shared/ui';
import { useText } from './texts';
import { readEquipment, useEquipment, useRemoveEquipment, useSaveEquipment } from './useEquipment';

/** What stands in a space. */
export function EquipmentPage() {
  const text = useText();
  const { space } = useParamsOf(centre.equipment);
  const mayWrite = useMay()('write-timetable');
  const spaces = useListSpaces({ limit: 200 });
  const name = spaces.data?.items.find(({ id }) => id === space)?.name;
  const list = useListState('equipment', {});
  const remove = useRemoveEquipment();
  useNamed(name);
  return (
    <ListPage<EquipmentResponse>
      title={name ? text('titleOf', { name }) : text('title')}
      sub={text('sub')}
      exporter={
        <>
          <span className={layout.quiet}>{text('ofAll')}</span>
          <ExportButton name={text('ofAll')} url={format => getExportEquipmentUrl({ format })} />
        </>
      }
      record={{
        read: id => readEquipment(space, id),
        may: mayWrite,
        add: text('add'),
        form: opened => <EquipmentForm space={space} {...opened} />,
      }}
      list={list}
      pages={useEquipment(space)}
      rowKey="id"
      nameOf={row => row.name}
      bulk={
        mayWrite ? [{ label: text('remove'), ask: text('removeBody'), run: remove.mutateAsync }] : undefined
      }
      empty={{ title: text('empty'), body: text('emptyBody') }}
      columns={[
        { title: text('name'), render: (_, row) => <b>{row.name}</b> },
        { title: text('quantity'), align: 'right', render: (_, row) => count(row.quantity) },
        { title: text('note'), render: (_, row) => row.note || NO_DATA },
      ]}
    />
  );
}

const fieldsOf = ({ name, quantity, note }: EquipmentResponse): EquipmentRequest => ({
  name,
  quantity,
  note,
});

function EquipmentForm({ space, ...opened }: Opened<EquipmentResponse> & { space: string }) {
  const text = useText();
  return (
    <RecordDrawer<EquipmentResponse, EquipmentRequest>
      {...opened}
      name={`equipment-${space}`}
      titles={[text('add'), text('edit')]}
      fieldsOf={fieldsOf}
      fresh={{ quantity: 1, note: '' }}
      read={id => readEquipment(space, id)}
      write={useSaveEquipment(space)}
    >
      <TextField name="name" label={text('name')} required max={120} />
      <NumberField name="quantity" label={text('quantity')} required min={1} max={10_000} />
      <TextField name="note" label={text('note')} max={500} rows={3} />
    </RecordDrawer>
  );
}
