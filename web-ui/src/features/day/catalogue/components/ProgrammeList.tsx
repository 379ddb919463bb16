import type { ReactNode } from 'react';
import { useHueOf } from '@/domain/programme/useHueOf';
import { getExportProgrammesUrl } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ProgrammeResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { ExportButton, ListPage, Tag, useListState } from '@/shared/ui';
import { readProgramme, useProgrammes } from '../api/useCatalogue';
import { useText } from '../texts';
import styles from './Catalogue.module.css';
import { ProgrammeForm } from './ProgrammeForm';

export function ProgrammeList({ tabs }: { tabs: ReactNode }) {
  const text = useText();
  const mayWrite = useMay()('write-timetable');
  const hueOf = useHueOf();
  const list = useListState('programmes', {});
  return (
    <ListPage<ProgrammeResponse>
      title={text('activities')}
      sub={text('activitiesSub')}
      exporter={<ExportButton name={text('programmes')} url={format => getExportProgrammesUrl({ format })} />}
      record={{
        read: readProgramme,
        may: mayWrite,
        add: text('addProgramme'),
        form: opened => <ProgrammeForm {...opened} />,
      }}
      list={list}
      pages={useProgrammes()}
      rowKey="id"
      nameOf={({ name }) => name}
      empty={{ title: text('emptyProgrammes'), body: text('emptyProgrammesBody') }}
      columns={[
        {
          title: text('title'),
          render: (_, each) => (
            <>
              <span aria-hidden className={`${styles.hue} ${hueOf(each.id)}`}>
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
  );
}
