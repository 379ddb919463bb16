import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { getExportEquipmentUrl } from '@/shared/api/generated/centre-day-equipment/centre-day-equipment';
import type { EquipmentRequest, EquipmentResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { useNamed, useParamsOf } from '@/shared/screens/here';
import {
  AddButton,
  ExportButton,
  FormDrawer,
  ListPage,
  latest,
  layout,
  NumberField,
  type Opened,
  TextField,
  useListState,
  useOpened,
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
  const pages = useEquipment(space);
  const remove = useRemoveEquipment();
  const opened = useOpened<EquipmentResponse>(list, {
    items: pages.items,
    idOf: ({ id }) => id,
    read: id => readEquipment(space, id),
    may: mayWrite,
  });
  useNamed(name);
  return (
    <>
      <ListPage<EquipmentResponse>
        title={name ? text('titleOf', { name }) : text('title')}
        sub={text('sub')}
        exporter={
          <>
            <span className={layout.quiet}>{text('ofAll')}</span>
            <ExportButton name={text('ofAll')} url={format => getExportEquipmentUrl({ format })} />
          </>
        }
        actions={mayWrite && <AddButton list={list}>{text('add')}</AddButton>}
        list={list}
        pages={pages}
        rowKey="id"
        nameOf={row => row.name}
        onEdit={mayWrite ? ({ id }) => list.setOpen(id) : undefined}
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
      <EquipmentForm key={list.formKey} space={space} {...opened} />
    </>
  );
}

const fieldsOf = ({ name, quantity, note }: EquipmentResponse): EquipmentRequest => ({
  name,
  quantity,
  note,
});

function EquipmentForm({ space, open, of, onClose }: Opened<EquipmentResponse> & { space: string }) {
  const text = useText();
  const save = useSaveEquipment(space);
  return (
    <FormDrawer<EquipmentRequest>
      open={open}
      title={text(of ? 'edit' : 'add')}
      name={`equipment-${space}`}
      of={of}
      initial={of ? fieldsOf(of) : { quantity: 1, note: '' }}
      write={save}
      reread={async id => latest(await readEquipment(space, id), fieldsOf)}
      onClose={onClose}
    >
      <TextField name="name" label={text('name')} required max={120} autoFocus />
      <NumberField name="quantity" label={text('quantity')} required min={1} max={10_000} />
      <TextField name="note" label={text('note')} max={500} rows={3} />
    </FormDrawer>
  );
}
