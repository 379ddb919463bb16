import { Link } from 'react-router';
import {
  getExportResidentNotesUrl,
  getListResidentNotesQueryKey,
  listResidentNotes,
} from '@/shared/api/generated/centre-people-note/centre-people-note';
import type { NoteResponse } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { datedMoment } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { ListPage, layout, SimulatedTag, Tag, useListState } from '@/shared/ui';
import { useText } from '../texts';
import styles from './Texts.module.css';

const PAGE = 100;

/** What was written down of residents, the newest first; where its words are for few readers, others are told that. */
export function NotesPage() {
  const text = useText();
  const may = useMay();
  const { organisation, today } = useMe();
  const list = useListState('residentNotes', {});
  const params = { limit: PAGE };
  const pages = usePages(
    getListResidentNotesQueryKey(params),
    (cursor, init) => listResidentNotes({ ...params, cursor }, init),
    { keepOld: true },
  );
  return (
    <ListPage<NoteResponse>
      title={text('notes')}
      sub={text('notesSub')}
      exportUrl={format => getExportResidentNotesUrl({ format })}
      list={list}
      pages={pages}
      rowKey="id"
      nameOf={({ resident }) => resident}
      empty={{ title: text('noNotes'), body: text('noNotesBody') }}
      columns={[
        {
          title: text('name'),
          render: (_, { residentId, resident, simulated }) => (
            <>
              {may('write-residents') ? (
                <Link to={centre.residents.to({ open: residentId })}>{resident}</Link>
              ) : (
                resident
              )}{' '}
              <SimulatedTag when={simulated} />
            </>
          ),
        },
        {
          title: text('note'),
          render: (_, { body, leftOut, readers }) => (
            <>
              {leftOut ? (
                <span className={layout.quiet}>{text('noteLeftOut')}</span>
              ) : (
                <span className={styles.body}>{body}</span>
              )}{' '}
              {readers === 'few' && <Tag>{text('few')}</Tag>}
            </>
          ),
        },
        { title: text('writtenBy'), render: (_, { writtenBy }) => writtenBy },
        {
          title: text('writtenAt'),
          render: (_, { createdAt }) => datedMoment(createdAt, organisation.timeZone, today.slice(0, 4)),
        },
      ]}
    />
  );
}
