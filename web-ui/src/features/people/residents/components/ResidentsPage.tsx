import {
  getExportResidentsUrl,
  getResident,
} from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { parseAsQuery } from '@/shared/lib/search';
import { AddButton, ExportButton, ListPage, SimulatedTag, useListState, useOpened } from '@/shared/ui';
import { useEraseResident, useResidents } from '../api/useResidents';
import { useText } from '../texts';
import { ResidentForm } from './ResidentForm';

export function ResidentsPage() {
  const text = useText();
  const may = useMay();
  const mayWrite = may('write-residents');
  const list = useListState('residents', { q: parseAsQuery });
  const { q } = list.values;
  const pages = useResidents(q);
  const opened = useOpened<ResidentResponse>(list, {
    items: pages.items,
    idOf: ({ id }) => id,
    read: getResident,
    may: mayWrite,
  });
  const erase = useEraseResident();
  const add = mayWrite && <AddButton list={list}>{text('add')}</AddButton>;
  return (
    <>
      <ListPage<ResidentResponse>
        title={text('title')}
        sub={text('sub')}
        actions={add}
        exporter={
          <ExportButton
            name={text('title')}
            url={format => getExportResidentsUrl({ q: q || undefined, format })}
          />
        }
        list={list}
        filters={[{ name: 'q', label: text('find') }]}
        pages={pages}
        rowKey="id"
        nameOf={({ name }) => name}
        onEdit={mayWrite ? ({ id }) => list.setOpen(id) : undefined}
        bulk={
          may('erase-residents')
            ? [{ label: text('erase'), ask: text('eraseBody'), run: erase.mutateAsync }]
            : undefined
        }
        empty={{ title: text('empty'), body: text('emptyBody') }}
        noMatch={{ title: text('noMatch', { q }), action: add }}
        columns={[
          {
            title: text('name'),
            render: (_, each) => (
              <>
                <b>{each.name}</b> <SimulatedTag when={each.simulated} />
              </>
            ),
          },
          { title: text('birthYear'), align: 'right', render: (_, each) => each.birthYear ?? NO_DATA },
          { title: text('sex'), render: (_, { sex }) => (sex ? text(sex) : NO_DATA) },
        ]}
      />
      <ResidentForm key={list.formKey} {...opened} onKnown={({ name }) => list.set({ q: name })} />
    </>
  );
}
