import { KnownManager, useKnownManager } from '@/domain/opening/useKnownManager';
import type { FirstManagerRequest, OpeningResponse } from '@/shared/api/generated/model';
import { EmailField, FormDrawer, feedback, TextField } from '@/shared/ui';
import { useCorrect } from '../api/useOpenings';
import { useText } from '../texts';

/** Another first manager, or their right address, for a centre whose opening failed; then it is tried again. */
export function CorrectForm({
  opening,
  name,
  onClose,
}: {
  opening: OpeningResponse | null;
  name: string;
  onClose: () => void;
}) {
  const text = useText();
  const write = useCorrect();
  const knownManager = useKnownManager(text('correctAndRetry'));
  return (
    <FormDrawer<FirstManagerRequest, OpeningResponse>
      open={opening !== null}
      title={text('correctTitle', { name })}
      submit={text('correctAndRetry')}
      name="opening-manager"
      of={opening && { id: opening.id, version: 0 }}
      initial={{
        managerName: opening?.managerName ?? '',
        managerEmail: opening?.managerUsername ?? '',
      }}
      write={write}
      question={knownManager}
      quiet
      onSaved={() => feedback.done(text('retried'))}
      onClose={onClose}
    >
      <p>{text('correctBody')}</p>
      <TextField name="managerName" label={text('managerName')} max={80} required />
      <EmailField name="managerEmail" extra={text('correctEmailHint')} />
      <KnownManager before={opening?.managerUsername} />
    </FormDrawer>
  );
}
