import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSexes } from '@/domain/resident/texts';
import { getExportResidentDuplicatesUrl } from '@/shared/api/generated/centre-people-merge/centre-people-merge';
import type { DuplicateSide } from '@/shared/api/generated/model';
import { centre } from '@/shared/screens/centre';
import {
  feedback,
  ListPage,
  LongName,
  layout,
  SimulatedTag,
  Tag,
  useListState,
  useSayProblem,
} from '@/shared/ui';
import { type Duplicate, useApart, useDuplicates } from '../api/useMerges';
import { useText } from '../texts';
import { MergeDialog } from './MergeDialog';

/** Who may stand twice in the list: looked at two by two, made one, or said to be two. */
export function DuplicatesPage() {
  const text = useText();
  const list = useListState('resident-duplicates', {});
  const pages = useDuplicates();
  const sayProblem = useSayProblem();
  const apart = useApart();
  const [merging, setMerging] = useState<Duplicate | null>(null);
  const setApart = async ({ one, other }: Duplicate) => {
    const two = { residentId: one.id, residentOtherId: other.id };
    try {
      await apart.mutateAsync({ ...two, apart: true });
      feedback.undoable(text('apartDone', { one: one.name, other: other.name }), () =>
        apart.mutateAsync({ ...two, apart: false }),
      );
    } catch (error) {
      sayProblem(error);
    }
  };
  const nameOf = ({ one, other }: Duplicate) => text('pair', { one: one.name, other: other.name });
  return (
    <>
      <ListPage<Duplicate>
        title={text('duplicates')}
        sub={text('duplicatesSub')}
        actions={<Link to={centre.residentMerges.to()}>{text('toMerges')}</Link>}
        exportUrl={format => getExportResidentDuplicatesUrl({ format })}
        list={list}
        pages={pages}
        rowKey="key"
        nameOf={nameOf}
        rowActions={pair => (
          <>
            <Button
              type="link"
              size="small"
              aria-label={`${text('apart')} ${nameOf(pair)}`}
              onClick={() => void setApart(pair)}
            >
              {text('apart')}
            </Button>
            <Button
              type="link"
              size="small"
              aria-label={`${text('merge')} ${nameOf(pair)}`}
              onClick={() => setMerging(pair)}
            >
              {text('merge')}
            </Button>
          </>
        )}
        empty={{ title: text('none'), body: text('noneBody') }}
        columns={[
          { title: text('one'), render: (_, { one }) => <Person of={one} /> },
          { title: text('other'), render: (_, { other }) => <Person of={other} /> },
          {
            title: text('why'),
            render: (_, { why }) => (
              <span className={layout.row}>
                {why.map(({ what }) => (
                  <Tag key={what} tone={what === 'id-number' ? 'warn' : 'plain'}>
                    {text(`why.${what}`)}
                  </Tag>
                ))}
              </span>
            ),
          },
        ]}
      />
      {merging && (
        <MergeDialog
          key={merging.key}
          one={merging.one.id}
          other={merging.other.id}
          onClose={() => setMerging(null)}
        />
      )}
    </>
  );
}

function Person({ of }: { of: DuplicateSide }) {
  const text = useText();
  const sexOf = useSexes();
  const known = [of.birthYear && text('born', { year: of.birthYear }), sexOf(of.sex), of.phone].filter(
    Boolean,
  );
  return (
    <span>
      <LongName>{of.name}</LongName> <SimulatedTag when={of.simulated} />
      {known.length > 0 && <small className={`${layout.line} ${layout.quiet}`}>{known.join(' · ')}</small>}
    </span>
  );
}
