import { keepPreviousData } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { usePreviewResidentMerge } from '@/shared/api/generated/centre-people-merge/centre-people-merge';
import { seen } from '@/shared/api/write';
import { useCommon } from '@/shared/i18n';
import { feedback, layout, ProblemAlert } from '@/shared/ui';
import { useMerge, useUndoMerge } from '../api/useMerges';
import { useText } from '../texts';
import { Compared, type Field } from './Compared';
import { Consequences } from './Consequences';

interface Props {
  one: string;
  other: string;
  onClose: () => void;
}

/** Shows two side by side, what would come together and what would be counted less, before they are made one. */
export function MergeDialog({ one, other, onClose }: Props) {
  const text = useText();
  const common = useCommon();
  const [kept, setKept] = useState(one);
  const [take, setTake] = useState<Field[]>([]);
  const merge = useMerge();
  const undo = useUndoMerge();
  const { data, error, isPlaceholderData } = usePreviewResidentMerge(
    { residentId: kept, otherId: kept === one ? other : one },
    // once they are one there are no two to look at
    {
      query: {
        placeholderData: keepPreviousData,
        gcTime: 0,
        enabled: !merge.isPending && !merge.isSuccess,
      },
    },
  );
  const choose = (id: string) => {
    setKept(id);
    setTake([]);
  };
  const save = async () => {
    if (!data) return;
    try {
      const made = await merge.mutateAsync({
        residentId: data.kept.id,
        version: data.kept.version,
        residentOtherId: data.other.id,
        otherVersion: data.other.version,
        take,
      });
      feedback.undoable(text('merged', { name: made.name ?? '' }), () => undo.mutateAsync(seen(made)));
      onClose();
    } catch {
      // said above the buttons
    }
  };
  return (
    <Modal
      open
      width={640}
      title={text('title')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <ProblemAlert error={merge.error} />
          <div className={`${layout.row} ${layout.ends}`}>
            <Button disabled={merge.isPending} onClick={onClose}>
              {common('back')}
            </Button>
            <Button
              type="primary"
              disabled={!data || isPlaceholderData}
              loading={merge.isPending}
              onClick={() => void save()}
            >
              {text('merge')}
            </Button>
          </div>
        </>
      }
    >
      <ProblemAlert error={error} />
      {data && (
        <>
          <Compared
            preview={data}
            order={[one, other]}
            kept={kept}
            onKeep={choose}
            take={take}
            onTake={setTake}
          />
          <Consequences preview={data} />
          <Alert type="info" title={text('canUndo')} />
        </>
      )}
    </Modal>
  );
}
