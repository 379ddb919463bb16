import type { Column, RowChoice } from './DataTable';
import { useListText } from './list/texts';

/** The column of boxes by which rows are chosen, if any can be. */
export function useChoiceColumn<T extends object>(
  choice: RowChoice<T> | undefined,
  items: T[],
  rowKey: keyof T & string,
): Column<T> | null {
  const text = useListText();
  if (!choice) return null;
  const { chosen, onChoose, nameOf } = choice;
  const keys = items.map(item => String(item[rowKey]));
  const all = keys.length > 0 && keys.every(key => chosen.has(key));
  const some = keys.some(key => chosen.has(key));
  return {
    width: 36,
    screenOnly: true,
    title: (
      <input
        type="checkbox"
        aria-label={text('chooseAll')}
        checked={all}
        ref={box => {
          if (box) box.indeterminate = some && !all;
        }}
        onChange={() => onChoose(all ? [] : keys)}
      />
    ),
    render: (_, row) => {
      const key = String(row[rowKey]);
      return (
        <input
          type="checkbox"
          aria-label={text('choose', { name: nameOf(row) })}
          checked={chosen.has(key)}
          onChange={() =>
            onChoose(chosen.has(key) ? [...chosen].filter(each => each !== key) : [...chosen, key])
          }
        />
      );
    },
  };
}
