import { Button } from 'antd';
import type { ListState } from './useListState';

/** Begins a new record of a list; which form stands open is in the address. */
export function AddButton({ list, children }: { list: Pick<ListState, 'setOpen'>; children: string }) {
  return (
    <Button type="primary" onClick={() => list.setOpen('new')}>
      {children}
    </Button>
  );
}
