import { Modal } from 'antd';
import styles from './Palette.module.css';
import { useShellText } from './texts';

export function Shortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useShellText();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={text('shortcuts')} width={400}>
      <dl className={styles.keys}>
        <dt>
          <kbd>Ctrl K</kbd> / <kbd>⌘K</kbd>
        </dt>
        <dd>{text('shortcutFind')}</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{text('shortcutHelp')}</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>{text('shortcutClose')}</dd>
      </dl>
    </Modal>
  );
}
