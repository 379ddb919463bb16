import type { ReactNode } from 'react';
import { colourOf } from '@/domain/session/session';
import { getExportProgrammesUrl } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ProgrammeResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { AddButton, ExportButton, ListPage, Tag, useListState, useOpened } from '@/shared/ui';
import { readProgramme, useProgrammes } from '../api/useCatalogue';
import { useText } from '../texts';
import styles from './Catalogue.module.css';
import { ProgrammeForm } from './ProgrammeForm';

/** The colours of the timeline, in the order of `colourOf`. */
const COLOURS = [styles.brick, styles.leaf, styles.sky, styles.plum];

export function ProgrammeList({ tabs }: { tabs: ReactNode }) {
  const text = useText();
  const mayWrite = useMay()('write-timetable');
  const list = useListState('programmes', {});
  const pages = useProgrammes();
  const opened = useOpened<ProgrammeResponse>(list, {
    items: pages.items,
    idOf: ({ id }) => id,
    read: readProgramme,
    may: mayWrite,
  });
  return (
    <>
      <ListPage<ProgrammeResponse>
        title={text('activities')}
        sub={text('activitiesSub')}
        actions={mayWrite && <AddButton list={list}>{text('addProgramme')}</AddButton>}
        exporter={
          <ExportButton name={text('programmes')} url={format => getExportProgrammesUrl({ format })} />
        }
        list={list}
        pages={pages}
        rowKey="id"
        nameOf={({ name }) => name}
        onEdit={mayWrite ? ({ id }) => list.setOpen(id) : undefined}
        empty={{ title: text('emptyProgrammes'), body: text('emptyProgrammesBody') }}
        columns={[
          {
            title: text('title'),
            render: (_, each) => (
              <>
                <span aria-hidden className={COLOURS[colourOf(each.id)]}>
                  ■
                </span>{' '}
                <b>{each.name}</b>{' '}
                {each.sensitive && (
                  <Tag tone="warn" hint={text('sensitiveHint')}>
                    {text('sensitive')}
                  </Tag>
                )}
              </>
            ),
          },
        ]}
      >
        {tabs}
      </ListPage>
      <ProgrammeForm key={list.formKey} {...opened} />
    </>
  );
}
