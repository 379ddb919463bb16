import { Link } from 'react-router';
import {
  getExportSpacesUrl,
  getGetSpaceHistoryQueryKey,
  getSpaceHistory,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { SpaceRequest, SpaceResponse } from '@/shared/api/generated/model';
import { useHistoryPages } from '@/shared/api/pages';
import { useMay } from '@/shared/lib/me';
import { count, decimal } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import {
  AddButton,
  ExportButton,
  FormDrawer,
  ListPage,
  latest,
  NumberField,
  type Opened,
  TextField,
  useListState,
  useOpened,
} from '@/shared/ui';
import { readSpace, useSaveSpace, useSpaces } from '../api/useCatalogue';
import { useText } from '../texts';

export function SpacesPage() {
  const text = useText();
  const mayWrite = useMay()('write-timetable');
  const list = useListState('spaces', {});
  const pages = useSpaces();
  const opened = useOpened<SpaceResponse>(list, {
    items: pages.items,
    idOf: ({ id }) => id,
    read: readSpace,
    may: mayWrite,
  });
  return (
    <>
      <ListPage<SpaceResponse>
        title={text('spaces')}
        sub={text('spacesSub')}
        actions={mayWrite && <AddButton list={list}>{text('addSpace')}</AddButton>}
        exporter={<ExportButton name={text('spaces')} url={format => getExportSpacesUrl({ format })} />}
        list={list}
        pages={pages}
        rowKey="id"
        nameOf={({ name }) => name}
        onEdit={mayWrite ? ({ id }) => list.setOpen(id) : undefined}
        empty={{ title: text('emptySpaces'), body: text('emptySpacesBody') }}
        columns={[
          { title: text('title'), render: (_, each) => <b>{each.name}</b> },
          { title: text('area'), align: 'right', render: (_, each) => decimal(each.areaM2) },
          { title: text('capacity'), align: 'right', render: (_, each) => count(each.capacity) },
          {
            title: text('sessions'),
            render: (_, { id, name }) => (
              <Link
                to={centre.timetable.to({ view: 'list', space: id })}
                aria-label={`${text('show')} ${name}`}
              >
                {text('show')}
              </Link>
            ),
          },
          {
            title: text('equipment'),
            render: (_, { id, name }) => (
              <Link to={centre.equipment.to({ space: id })} aria-label={text('equipmentOf', { name })}>
                {text('equipment')}
              </Link>
            ),
          },
        ]}
      />
      <SpaceForm key={list.formKey} {...opened} />
    </>
  );
}

const fieldsOf = ({ name, areaM2, capacity }: SpaceResponse): SpaceRequest => ({ name, areaM2, capacity });

function SpaceForm({ open, of, onClose }: Opened<SpaceResponse>) {
  const text = useText();
  const save = useSaveSpace();
  const history = useHistoryPages(of?.id, getGetSpaceHistoryQueryKey, getSpaceHistory);
  return (
    <FormDrawer<SpaceRequest>
      open={open}
      title={text(of ? 'editSpace' : 'addSpace')}
      name="space"
      of={of}
      initial={of ? fieldsOf(of) : {}}
      write={save}
      reread={async id => latest(await readSpace(id), fieldsOf)}
      history={of ? history : undefined}
      onClose={onClose}
    >
      <TextField name="name" label={text('title')} required max={120} autoFocus />
      <NumberField name="areaM2" label={text('area')} min={0.5} max={100_000} decimals={1} />
      <NumberField name="capacity" label={text('capacity')} min={1} max={100_000} />
    </FormDrawer>
  );
}
