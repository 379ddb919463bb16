import type { Tap } from '@/domain/tap/tap';
import { useCommon } from '@/shared/i18n';
import { feedback } from '@/shared/ui';
import { Button } from '@/shared/ui/controls';
import { useTakeBack } from '../api/useTakeBack';
import styles from '../components/Desk.module.css';
import { useTapLabel } from '../lib/labels';
import { useText } from '../texts';
import { useBackText } from './texts';

/** Beside a tap that waits: takes it back, once it is sure that this one is meant. */
export function TakeBack({ tap }: { tap: Tap }) {
  const text = useText();
  const words = useBackText();
  const common = useCommon();
  const what = useTapLabel()(tap);
  const { takeBack, busy } = useTakeBack();
  if (tap.withdrawn) return <small className={styles.quiet}>{words('takingBack')}</small>;
  const ask = () =>
    feedback.confirm({
      title: text('undoTitle', { what }),
      content: words('takeBackBody'),
      okText: text('undo'),
      cancelText: common('back'),
      okButtonProps: { danger: true },
      onOk: () => takeBack(tap),
    });
  return (
    <Button type="text" size="small" disabled={busy} aria-label={`${text('undo')} ${what}`} onClick={ask}>
      {text('undo')}
    </Button>
  );
}
