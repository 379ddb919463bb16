import { Button } from 'antd';
import { momentIn } from '../../lib/days';
import type { Draft } from '../../lib/drafts';
import { useMe } from '../../lib/me';
import styles from './Form.module.css';
import { useFormText } from './texts';

/** What was typed here before and not saved: to go on with, or to give up. */
export function DraftOffer({
  draft,
  isOld,
  besides,
  onTakeUp,
  onGiveUp,
}: {
  draft: Draft;
  /** Whether the record changed since. */
  isOld: boolean;
  /** Whether something else is being typed. */
  besides: boolean;
  onTakeUp: (draft: Draft) => void;
  onGiveUp: (draft: Draft) => void;
}) {
  const text = useFormText();
  const { organisation } = useMe();
  return (
    <div className={styles.draft} role="status">
      <span>
        {text('draft', { at: momentIn(new Date(draft.at).toISOString(), organisation.timeZone) })}
        {isOld && <> {text('draftOld')}</>}
        {besides && <> {text('draftBesides')}</>}
      </span>
      <Button size="small" type="primary" onClick={() => onTakeUp(draft)}>
        {text('takeUp')}
      </Button>
      <Button size="small" onClick={() => onGiveUp(draft)}>
        {text('giveUp')}
      </Button>
    </div>
  );
}
