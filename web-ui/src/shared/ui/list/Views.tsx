import { Button, Input, Popover } from 'antd';
import { useMemo, useState } from 'react';
import { useCommon } from '../../i18n';
import { useMe } from '../../lib/me';
import { keepViews, readViews, type View, viewsKey } from '../../lib/views';
import { feedback } from '../feedback';
import styles from './List.module.css';
import { useListText } from './texts';
import type { ListState } from './useListState';

const same = (one: object, other: object): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** The filters of a list under a name: kept, applied, removed. */
export function Views({
  list,
  startsOpen = false,
}: {
  list: Pick<ListState, 'name' | 'view' | 'applyView'>;
  /** Whether it was asked for already. */
  startsOpen?: boolean;
}) {
  const text = useListText();
  const { user, organisation } = useMe();
  const key = useMemo(
    () => viewsKey(user.id, `${organisation.kind}:${organisation.slug}`, list.name),
    [user.id, organisation, list.name],
  );
  const [views, setViews] = useState(() => readViews(key));
  const [open, setOpen] = useState(startsOpen);
  const shown = views.find(each => same(each.filters, list.view));
  const any = Object.keys(list.view).length > 0;
  if (views.length === 0 && !any) return null;

  const keep = (next: View[]) => {
    if (!keepViews(key, next)) feedback.problem(text('cannotKeep'));
    setViews(next);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className={styles.views}>
          {views.map(view => (
            <div key={view.name} className={styles.view}>
              <Button
                type={view === shown ? 'primary' : 'text'}
                size="small"
                onClick={() => {
                  list.applyView(view.filters);
                  setOpen(false);
                }}
              >
                {view.name}
              </Button>
              <Button
                type="text"
                size="small"
                aria-label={text('removeView', { name: view.name })}
                onClick={() => keep(views.filter(each => each !== view))}
              >
                ×
              </Button>
            </div>
          ))}
          {any && !shown && (
            <NewView
              onKeep={name => {
                keep([...views.filter(each => each.name !== name), { name, filters: list.view }]);
                setOpen(false);
              }}
            />
          )}
        </div>
      }
    >
      <Button>{shown ? text('viewOf', { name: shown.name }) : text('views')}</Button>
    </Popover>
  );
}

function NewView({ onKeep }: { onKeep: (name: string) => void }) {
  const text = useListText();
  const common = useCommon();
  const [name, setName] = useState('');
  const keep = () => name.trim() && onKeep(name.trim());
  return (
    <div className={styles.view}>
      <Input
        size="small"
        maxLength={40}
        value={name}
        aria-label={text('viewName')}
        placeholder={text('viewName')}
        onChange={event => setName(event.target.value)}
        onPressEnter={keep}
      />
      <Button type="primary" size="small" disabled={!name.trim()} onClick={keep}>
        {common('save')}
      </Button>
    </div>
  );
}
