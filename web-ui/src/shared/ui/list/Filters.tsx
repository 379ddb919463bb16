import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import styles from './List.module.css';
import { useListText } from './texts';
import type { ListState } from './useListState';

export interface Filter {
  /** The value of the list's state it stands for. */
  name: string;
  label: string;
  /** What may be chosen; without it one types. */
  options?: { value: string; label: string }[];
  /** What stands there while nothing is chosen. */
  any?: string;
}

type Values = Record<string, unknown>;

/** What narrows a list, and behind it one tag for each filter that is set. */
export function Filters({
  list,
  filters,
  children,
}: {
  list: ListState;
  filters: Filter[];
  children?: ReactNode;
}) {
  const text = useListText();
  const values = list.values as Values;
  const set = (name: string, value: string | null) => list.set({ [name]: value });
  const given = filters.filter(({ name, options }) => options && values[name] != null);
  return (
    <>
      <div className={styles.filters}>
        {filters.map(({ name, label, options, any }) =>
          options ? (
            <Select
              key={name}
              aria-label={label}
              className={styles.choice}
              popupMatchSelectWidth={false}
              showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
              value={(values[name] as string | null) ?? ''}
              onChange={(value: string) => set(name, value || null)}
              options={[{ value: '', label: any ?? label }, ...options]}
            />
          ) : (
            <Input.Search
              key={name}
              allowClear
              className={styles.search}
              value={(values[name] as string | null) ?? ''}
              onChange={event => set(name, event.target.value || null)}
              placeholder={label}
              aria-label={label}
            />
          ),
        )}
        {children}
      </div>
      {given.length > 0 && (
        <p className={styles.given}>
          {given.map(({ name, label, options }) => {
            const value = String(values[name]);
            const shown = options?.find(each => each.value === value)?.label ?? value;
            return (
              <button
                key={name}
                type="button"
                data-prints
                aria-label={text('without', { filter: `${label} ${shown}` })}
                onClick={() => set(name, null)}
              >
                {text('given', { filter: label, value: shown })} <span aria-hidden>×</span>
              </button>
            );
          })}
          {list.narrowed && (
            <Button type="link" size="small" onClick={list.clear}>
              {text('clear')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
