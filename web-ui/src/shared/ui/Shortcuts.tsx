import { Modal } from 'antd';
import { inAntd } from './antd/AntdScope';
import { useOnDemandText } from './onDemand/texts';
import styles from './Palette.module.css';

function Listing({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useOnDemandText();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={words('shortcuts')} width={400}>
      <dl className={styles.keys}>
        <dt>
          <kbd>Ctrl K</kbd> / <kbd>⌘K</kbd>
        </dt>
        <dd>{words('shortcutFind')}</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{words('shortcutHelp')}</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>{words('shortcutClose')}</dd>
      </dl>
    </Modal>
  );
}

export const Shortcuts = inAntd(Listing);
