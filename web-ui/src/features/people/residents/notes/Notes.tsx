import { Button } from 'antd';
import { useState } from 'react';
import type { NoteResponse, ResidentResponse } from '@/shared/api/generated/model';
import { datedMoment } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { layout, ProblemAlert, Tag } from '@/shared/ui';
import section from '../Section.module.css';
import { useNotesOf } from './api';
import { NoteDialog } from './NoteDialog';
import styles from './Notes.module.css';
import { useNoteText } from './texts';

/** What was written down of a resident; where its words are for few readers, others are told that. */
export function Notes({ of }: { of: ResidentResponse }) {
  const text = useNoteText();
  const { organisation, today } = useMe();
  const pages = useNotesOf(of.id);
  const [writing, setWriting] = useState<NoteResponse | 'new' | null>(null);
  const said = ({ createdAt, changedAt, writtenBy }: NoteResponse) =>
    text(changedAt ? 'changed' : 'by', {
      at: datedMoment(createdAt, organisation.timeZone, today.slice(0, 4)),
      who: writtenBy,
    });
  return (
    <section className={layout.below}>
      <h2 className={section.title}>{text('title')}</h2>
      {pages.error != null && <ProblemAlert error={pages.error} onRetry={pages.reload} />}
      <ul className={styles.notes}>
        {pages.items.map(note => (
          <li key={note.id}>
            {note.leftOut ? <p className={layout.quiet}>{text('leftOut')}</p> : <p>{note.body}</p>}
            <span className={layout.row}>
              <small className={layout.quiet}>{said(note)}</small>
              {note.readers === 'few' && <Tag>{text('limited')}</Tag>}
              {!note.leftOut && (
                <Button
                  size="small"
                  type="link"
                  aria-label={text('changeOf', { body: note.body ?? '' })}
                  onClick={() => setWriting(note)}
                >
                  {text('changeIt')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className={layout.row}>
        {!pages.isPending && pages.items.length === 0 && <span className={layout.quiet}>{text('none')}</span>}
        {pages.hasMore && (
          <Button size="small" type="link" onClick={pages.loadMore}>
            {text('more')}
          </Button>
        )}
        <Button size="small" type="link" onClick={() => setWriting('new')}>
          {text('add')}
        </Button>
      </p>
      {writing && (
        <NoteDialog
          resident={of.id}
          of={writing === 'new' ? undefined : writing}
          onClose={() => setWriting(null)}
        />
      )}
    </section>
  );
}
