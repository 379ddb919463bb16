import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SpaceRequest, SpaceResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { count, decimal } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { DataTable, EmptyState, FormDrawer, latest, NumberField, PageHead } from '@/shared/ui';
import { readSpace, useSaveSpace, useSpaceHistory, useSpaces } from '../api/useCatalogue';
import { useText } from '../texts';

export function SpacesPage() {
  const text = useText();
  const common = useCommon();
  const may = useMay();
  const mayWrite = may('write-timetable');
  const [editing, setEditing] = useState<SpaceResponse | 'new' | null>(null);
  const pages = useSpaces();
  const add = mayWrite && (
    <Button type="primary" onClick={() => setEditing('new')}>
      {text('addSpace')}
    </Button>
  );
  return (
    <>
      <PageHead title={text('spaces')} sub={text('spacesSub')} actions={add} />
      <DataTable<SpaceResponse>
        pages={pages}
        rowKey="id"
        label={text('spaces')}
        empty={
          <EmptyState title={text('emptySpaces')} action={add}>
            {text('emptySpacesBody')}
          </EmptyState>
        }
        columns={[
          { title: text('title'), render: (_, each) => <b>{each.name}</b> },
          { title: text('area'), align: 'right', render: (_, each) => decimal(each.areaM2) },
          { title: text('capacity'), align: 'right', render: (_, each) => count(each.capacity) },
          {
            title: text('sessions'),
            render: (_, each) => (
              <Link
                to={centre.timetable.to({ view: 'list', space: each.id })}
                aria-label={`${text('show')} ${each.name}`}
              >
                {text('show')}
              </Link>
            ),
          },
          {
            title: <span className="visually-hidden">{common('actions')}</span>,
            align: 'right',
            render: (_, each) =>
              mayWrite && (
                <Button
                  type="link"
                  size="small"
                  aria-label={`${common('edit')} ${each.name}`}
                  onClick={() => setEditing(each)}
                >
                  {common('edit')}
                </Button>
              ),
          },
        ]}
      />
      <SpaceForm
        open={editing !== null}
        space={editing === 'new' ? null : editing}
        onClose={() => setEditing(null)}
      />
    </>
  );
}

const fieldsOf = ({ name, areaM2, capacity }: SpaceResponse): SpaceRequest => ({ name, areaM2, capacity });

function SpaceForm({
  open,
  space,
  onClose,
}: {
  open: boolean;
  space: SpaceResponse | null;
  onClose: () => void;
}) {
  const text = useText();
  const common = useCommon();
  const save = useSaveSpace();
  const history = useSpaceHistory(space?.id);
  return (
    <FormDrawer<SpaceRequest>
      open={open}
      title={text(space ? 'editSpace' : 'addSpace')}
      name="space"
      of={space}
      initial={space ? fieldsOf(space) : {}}
      write={save}
      reread={async id => latest(await readSpace(id), fieldsOf)}
      history={space ? history : undefined}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={text('title')}
        rules={[{ required: true, whitespace: true, message: common('required') }]}
      >
        <Input autoFocus maxLength={120} />
      </Form.Item>
      <NumberField name="areaM2" label={text('area')} min={0.5} max={100_000} decimals={1} />
      <NumberField name="capacity" label={text('capacity')} min={1} max={100_000} />
    </FormDrawer>
  );
}
