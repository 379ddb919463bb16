import { useState } from 'react';
import { Link } from 'react-router';
import { useSexes } from '@/domain/resident/texts';
import {
  getExportResidentsUrl,
  getResident,
} from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { datedMoment } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { parseAsQuery } from '@/shared/lib/search';
import { centre } from '@/shared/screens/centre';
import { ListPage, LongName, layout, SimulatedTag, useListState } from '@/shared/ui';
import { useKeptResidents } from '../api/useKeptResidents';
import { useEraseResident, useResidents } from '../api/useResidents';
import { useText } from '../texts';
import { EraseBody } from './EraseBody';
import { ResidentForm } from './ResidentForm';

export function ResidentsPage() {
  const text = useText();
  const sexOf = useSexes();
  const may = useMay();
  const list = useListState('residents', { q: parseAsQuery });
  const { q } = list.values;
  // in no address, and gone with the page
  const [number, setNumber] = useState('');
  const erase = useEraseResident();
  const erasing = [
    {
      label: text('erase'),
      ask: (rows: ResidentResponse[]) => <EraseBody of={rows} />,
      run: erase.mutateAsync,
    },
  ];
  const { pages, keptAt } = useKeptResidents(useResidents(q, number), number || q);
  return (
    <ListPage<ResidentResponse>
      title={text('title')}
      sub={
        <>
          {text('sub')}{' '}
          <Link className={layout.inText} to={centre.consents.to()}>
            {text('consents')}
          </Link>{' '}
          <Link className={layout.inText} to={centre.residentNotes.to()}>
            {text('notes')}
          </Link>
          {may('merge-residents') && !keptAt && (
            <>
              {' '}
              <Link className={layout.inText} to={centre.residentDuplicates.to()}>
                {text('duplicates')}
              </Link>
            </>
          )}
        </>
      }
      exportUrl={
        keptAt || number ? undefined : format => getExportResidentsUrl({ q: q || undefined, format })
      }
      record={{
        read: getResident,
        may: may('write-residents') && !keptAt,
        add: text('add'),
        form: opened => <ResidentForm {...opened} onKnown={({ name }) => list.set({ q: name })} />,
      }}
      list={{ ...list, narrowed: list.narrowed || number !== '' }}
      filters={[{ name: 'q', label: text('find'), numbers: { value: number, set: setNumber } }]}
      pages={pages}
      rowKey="id"
      nameOf={({ name }) => name}
      bulk={may('erase-residents') && !keptAt ? erasing : undefined}
      empty={{ title: text('empty'), body: text('emptyBody') }}
      noMatch={{ title: number ? text('noNumber', { number }) : text('noMatch', { q }) }}
      columns={[
        {
          title: text('name'),
          render: (_, each) => (
            <>
              <LongName>{each.name}</LongName> <SimulatedTag when={each.simulated} />
            </>
          ),
        },
        { title: text('birthYear'), align: 'right', render: (_, each) => each.birthYear ?? NO_DATA },
        { title: text('sex'), render: (_, { sex }) => sexOf(sex) ?? NO_DATA },
        { title: text('phone'), render: (_, { phone }) => phone ?? NO_DATA },
      ]}
    >
      {keptAt && <Kept at={keptAt} />}
    </ListPage>
  );
}

/** What this device keeps is said to be that, and as of when. */
function Kept({ at }: { at: number }) {
  const text = useText();
  const { organisation, today } = useMe();
  const when = datedMoment(new Date(at).toISOString(), organisation.timeZone, today.slice(0, 4));
  return <p role="status">{text('kept', { at: when })}</p>;
}
