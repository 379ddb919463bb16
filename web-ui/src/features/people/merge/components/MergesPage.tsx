import { Button } from 'antd';
import { getExportResidentMergesUrl } from '@/shared/api/generated/centre-people-merge/centre-people-merge';
import type { MergeResponse } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { useCommon } from '@/shared/i18n';
import { datedMoment } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { feedback, ListPage, LongName, Tag, useListState, useSayProblem } from '@/shared/ui';
import { useMerges, useUndoMerge } from '../api/useMerges';
import { useText } from '../texts';

/** What was merged, the latest first; each can be undone. */
export function MergesPage() {
  const text = useText();
  const common = useCommon();
  const { organisation, today } = useMe();
  const list = useListState('resident-merges', {});
  const undo = useUndoMerge();
  const sayProblem = useSayProblem();
  const ask = (merge: MergeResponse) =>
    feedback.confirm({
      title: text('undoTitle'),
      content: text('undoBody'),
      okText: text('undo'),
      cancelText: common('back'),
      onOk: async () => {
        try {
          await undo.mutateAsync(seen(merge));
          feedback.done(text('undone'));
        } catch (error) {
          sayProblem(error);
        }
      },
    });
  const nameOf = ({ name, otherName }: MergeResponse) =>
    text('pair', { one: name ?? NO_DATA, other: otherName ?? NO_DATA });
  return (
    <ListPage<MergeResponse>
      title={text('merges')}
      sub={text('mergesSub')}
      exportUrl={format => getExportResidentMergesUrl({ format })}
      list={list}
      pages={useMerges()}
      rowKey="id"
      nameOf={nameOf}
      rowActions={merge =>
        merge.state === 'merged' && (
          <Button
            type="link"
            size="small"
            aria-label={`${text('undo')} ${nameOf(merge)}`}
            onClick={() => ask(merge)}
          >
            {text('undo')}
          </Button>
        )
      }
      empty={{ title: text('noMerges'), body: text('noMergesBody') }}
      columns={[
        { title: text('kept'), render: (_, { name }) => <LongName>{name ?? NO_DATA}</LongName> },
        { title: text('gone'), render: (_, { otherName }) => <LongName>{otherName ?? NO_DATA}</LongName> },
        {
          title: text('attendance'),
          align: 'right',
          render: (_, { attendance, state }) => (state === 'merged' ? attendance : NO_DATA),
        },
        {
          title: text('registrations'),
          align: 'right',
          render: (_, { registrations, state }) => (state === 'merged' ? registrations : NO_DATA),
        },
        {
          title: text('when'),
          render: (_, { mergedAt }) => datedMoment(mergedAt, organisation.timeZone, today.slice(0, 4)),
        },
        { title: text('by'), render: (_, { mergedBy }) => mergedBy },
        {
          title: text('state'),
          render: (_, { state }) => (
            <Tag tone={state === 'merged' ? 'good' : 'plain'}>{text(`state.${state}`)}</Tag>
          ),
        },
      ]}
    />
  );
}
