import type { Entry } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { AskReason } from '@/shared/ui';
import type { useUndo } from '../api/useUndo';
import { labelOf } from '../components/EntryList';
import { useText } from '../texts';
import { useBackText } from './texts';

/** Why an entry is taken back, when more than a moment has passed. */
export function AskUndo({ entry, undo }: { entry: Entry; undo: ReturnType<typeof useUndo> }) {
  const text = useText();
  const words = useBackText();
  const common = useCommon();
  return (
    <AskReason
      open
      title={text('undoTitle', { what: labelOf(entry, common) })}
      confirm={text('undo')}
      presets={[words('presetWrong'), words('presetTwice'), words('presetNotHere')]}
      onClose={undo.stop}
      onReason={undo.withReason}
    >
      <p>{words('undoBody')}</p>
    </AskReason>
  );
}
