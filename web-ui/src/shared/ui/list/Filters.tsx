import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { FindBox, type Held } from './FindBox';
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
  /** Numbers that are typed here: somebody is looked for by them, and they stand in no address. */
  numbers?: Held;
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
        {filters.map(({ name, label, options, any, numbers }) =>
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
            <FindBox
              key={name}
              label={label}
              className={styles.search}
              value={(values[name] as string | null) ?? ''}
              onType={typed => set(name, typed || null)}
              numbers={numbers}
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
