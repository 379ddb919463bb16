import { Button, Input } from 'antd';
import { useQueryState } from 'nuqs';
import { useState } from 'react';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { parseAsQuery } from '@/shared/lib/search';
import { DataTable, EmptyState, Guard, layout, PageHead, SimulatedTag, Toolbar } from '@/shared/ui';
import { useResidents } from '../api/useResidents';
import { useText } from '../texts';
import { type Editing, ResidentForm } from './ResidentForm';

export function ResidentsPage() {
  return (
    <Guard permission="read-residents">
      <Residents />
    </Guard>
  );
}

function Residents() {
  const text = useText();
  const common = useCommon();
  const may = useMay();
  const [q, setQ] = useQueryState('q', parseAsQuery);
  const [editing, setEditing] = useState<Editing>(null);
  const pages = useResidents(q);
  const mayWrite = may('write-residents');
  const add = (
    <Button type="primary" onClick={() => setEditing('new')}>
      {text('add')}
    </Button>
  );

  return (
    <>
      <PageHead title={text('title')} sub={text('sub')} actions={mayWrite && add} />
      <Toolbar>
        <Input.Search
          allowClear
          value={q}
          onChange={event => void setQ(event.target.value)}
          placeholder={text('find')}
          aria-label={text('find')}
          className={layout.wide}
        />
      </Toolbar>
      <DataTable<ResidentResponse>
        pages={pages}
        rowKey="id"
        label={text('title')}
        empty={
          q ? (
            <EmptyState title={text('noMatch', { q })} action={mayWrite ? add : undefined} />
          ) : (
            <EmptyState title={text('empty')} action={mayWrite ? add : undefined}>
              {text('emptyBody')}
            </EmptyState>
          )
        }
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
          {
            title: text('sex'),
            render: (_, { sex }) =>
              sex === 'female' || sex === 'male' || sex === 'other' ? text(sex) : NO_DATA,
          },
          {
            title: <span className="visually-hidden">{common('actions')}</span>,
            align: 'right',
            render: (_, each) =>
              mayWrite && (
                <Button
                  type="link"
                  size="small"
                  onClick={() => setEditing(each)}
                  aria-label={`${common('edit')} ${each.name}`}
                >
                  {common('edit')}
                </Button>
              ),
          },
        ]}
      />
      <ResidentForm
        editing={editing}
        onClose={() => setEditing(null)}
        onKnown={({ name }) => {
          setEditing(null);
          void setQ(name);
        }}
      />
    </>
  );
}
