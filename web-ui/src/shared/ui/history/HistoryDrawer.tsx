import { Drawer } from 'antd';
import type { ActResponse } from '../../api/generated/model';
import type { Pages } from '../../api/pages';
import { History } from './History';

interface Props {
  open: boolean;
  title: string;
  pages: Pages<ActResponse>;
  of?: string;
  onClose: () => void;
}

/** The history of a thing that has no page and no form of its own. */
export function HistoryDrawer({ open, title, pages, of, onClose }: Props) {
  return (
    <Drawer open={open} title={title} size="min(440px, 100vw)" onClose={onClose} destroyOnHidden>
      <History pages={pages} of={of} />
    </Drawer>
  );
}
