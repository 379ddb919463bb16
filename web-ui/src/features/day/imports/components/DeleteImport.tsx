import { Button, Popconfirm } from 'antd';
import type { ImportResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { useSayProblem } from '@/shared/ui';
import { isBusy, useDeleteImport } from '../api/useImports';
import { useText } from '../texts';

/** Deletes an import that nobody needs to look at any more; what it wrote stays. */
export function DeleteImport({ job, onDeleted }: { job: ImportResponse; onDeleted?: () => void }) {
  const text = useText();
  const common = useCommon();
  const say = useSayProblem();
  const remove = useDeleteImport(onDeleted);
  return (
    <Popconfirm
      title={text('deleteTitle', { file: job.filename })}
      description={text('deleteBody')}
      okText={text('delete')}
      okButtonProps={{ danger: true }}
      cancelText={common('cancel')}
      onConfirm={() => remove.mutate({ id: job.id, version: job.version }, { onError: say })}
    >
      <Button
        size="small"
        danger
        disabled={isBusy(job)}
        loading={remove.isPending}
        aria-label={text('deleteOf', { file: job.filename })}
      >
        {text('delete')}
      </Button>
    </Popconfirm>
  );
}
