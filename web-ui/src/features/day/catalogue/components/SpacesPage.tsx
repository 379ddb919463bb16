import { Link } from 'react-router';
import {
  getExportSpacesUrl,
  getGetSpaceHistoryQueryKey,
  getSpaceHistory,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { SpaceRequest, SpaceResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { count, decimal } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { ListPage, NumberField, type Opened, RecordDrawer, TextField, useListState } from '@/shared/ui';
import { readSpace, useSaveSpace, useSpaces } from '../api/useCatalogue';
import { useText } from '../texts';
import { SessionsLink } from './SessionsLink';

export function SpacesPage() {
  const text = useText();
  const mayWrite = useMay()('write-timetable');
  const list = useListState('spaces', {});
  return (
    <ListPage<SpaceResponse>
      title={text('spaces')}
      sub={text('spacesSub')}
      exportUrl={format => getExportSpacesUrl({ format })}
      record={{
        read: readSpace,
        may: mayWrite,
        add: text('addSpace'),
        form: opened => <SpaceForm {...opened} />,
      }}
      list={list}
      pages={useSpaces()}
      rowKey="id"
      nameOf={({ name }) => name}
      empty={{ title: text('emptySpaces'), body: text('emptySpacesBody') }}
      columns={[
        { title: text('title'), render: (_, each) => <b>{each.name}</b> },
        { title: text('area'), align: 'right', render: (_, each) => decimal(each.areaM2) },
        { title: text('capacity'), align: 'right', render: (_, each) => count(each.capacity) },
        {
          title: text('sessions'),
          render: (_, { id, name }) => <SessionsLink of={{ space: id }} name={name} />,
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
  );
}

const fieldsOf = ({ name, areaM2, capacity }: SpaceResponse): SpaceRequest => ({ name, areaM2, capacity });

function SpaceForm(opened: Opened<SpaceResponse>) {
  const text = useText();
  return (
    <RecordDrawer<SpaceResponse, SpaceRequest>
      {...opened}
      name="space"
      titles={[text('addSpace'), text('editSpace')]}
      fieldsOf={fieldsOf}
      read={readSpace}
      write={useSaveSpace()}
      history={[getGetSpaceHistoryQueryKey, getSpaceHistory]}
    >
      <TextField name="name" label={text('title')} required max={120} autoFocus />
      <NumberField name="areaM2" label={text('area')} min={0.5} max={100_000} decimals={1} />
      <NumberField name="capacity" label={text('capacity')} min={1} max={100_000} />
    </RecordDrawer>
  );
}
