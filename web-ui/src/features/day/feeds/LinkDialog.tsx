import { Alert, Button, Modal, Typography } from 'antd';
import type { MadeFeed } from '@/shared/api/generated/model';
import { layout } from '@/shared/ui';
import { useText } from './texts';

/** The link of a feed, until whoever made it says they have it: it cannot be shown again. */
export function LinkDialog({ of, name, onSeen }: { of: MadeFeed | null; name: string; onSeen: () => void }) {
  const text = useText();
  return (
    <Modal
      open={of !== null}
      title={text('linkTitle', { name })}
      width={640}
      // neither a slip beside the window nor a key may lose what is shown once
      mask={{ closable: false }}
      keyboard={false}
      closable={false}
      footer={
        <Button type="primary" onClick={onSeen}>
          {text('done')}
        </Button>
      }
      destroyOnHidden
    >
      {of && (
        <>
          <Alert type="warning" showIcon className={layout.below} title={text('linkOnce')} />
          <Typography.Paragraph code copyable>
            {of.url}
          </Typography.Paragraph>
          <h2>{text('howTo')}</h2>
          <p>{text('howPhone')}</p>
          <p>{text('howDesktop')}</p>
        </>
      )}
    </Modal>
  );
}
