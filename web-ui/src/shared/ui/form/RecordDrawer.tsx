import type { QueryKey } from '@tanstack/react-query';
import { type ComponentProps, type ReactNode, useState } from 'react';
import type { ActResponse } from '../../api/generated/model';
import { type HistoryParams, type Page, useHistoryPages } from '../../api/pages';
import type { Seen } from '../../api/write';
import type { Opened } from '../list/useOpened';
import { FormDrawer } from './FormDrawer';
import { RemoveButton } from './RemoveButton';
import { latest } from './useFormDrawer';

/** How a record is taken out of the world, where that may be done. */
interface Removal<T> {
  word: string;
  title: (record: T) => string;
  body: ReactNode;
  done: string;
  run: (record: T) => Promise<unknown>;
}

interface Props<T extends Seen, TValues extends object>
  extends Opened<T>,
    Pick<
      ComponentProps<typeof FormDrawer<TValues>>,
      'name' | 'write' | 'question' | 'words' | 'names' | 'onSaved' | 'children'
    > {
  /** What the form says on top, of a new record, of one that is changed, and of one that is only looked at. */
  titles: [add: string, edit: string, look?: string];
  /** What the form shows of a record. */
  fieldsOf: (record: T) => Partial<TValues>;
  /** What it shows of a new one. */
  fresh?: Partial<TValues>;
  /** Reads the record again, when somebody else changed it meanwhile. */
  read: (id: string) => Promise<T | undefined>;
  /** Where what was done to it is had: its key, and a page of it. */
  history?: [
    keyOf: (id: string, params: HistoryParams) => QueryKey,
    page: (id: string, params: HistoryParams, init: RequestInit) => Promise<Page<ActResponse>>,
  ];
  remove?: Removal<T>;
}

/** The form of a record of a list (`ListPage`, `record`): made and changed in the same drawer, with its history, and removed. */
export function RecordDrawer<T extends Seen, TValues extends object>({
  open,
  of,
  fixed,
  onClose,
  titles: [add, edit, look = edit],
  fieldsOf,
  fresh = {},
  read,
  history,
  remove,
  name,
  ...form
}: Props<T, TValues>) {
  // what is going has no history to be asked for again
  const [going, setGoing] = useState(false);
  const past = useHistoryPages(history && !going ? of?.id : undefined, history?.[0], history?.[1]);
  return (
    <FormDrawer<TValues>
      {...form}
      {...{ open, of, fixed, name, onClose }}
      title={of ? (fixed ? look : edit) : add}
      initial={of ? fieldsOf(of) : fresh}
      reread={async id => latest(await read(id), fieldsOf)}
      history={history && of ? past : undefined}
      extra={
        of &&
        !fixed &&
        remove && (
          <RemoveButton
            of={of}
            form={name}
            title={remove.title(of)}
            body={remove.body}
            done={remove.done}
            run={async () => {
              setGoing(true);
              await remove.run(of).catch(refused => {
                setGoing(false);
                throw refused;
              });
            }}
            onDone={onClose}
          >
            {remove.word}
          </RemoveButton>
        )
      }
    />
  );
}
