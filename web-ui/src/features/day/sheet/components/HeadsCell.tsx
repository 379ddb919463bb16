import { useNumberText } from '@/shared/lib/typed/texts';
import { BOUNDS, type Column, headsProblem, isZero } from '../model/line';
import { useText } from '../texts';
import { Cell } from './Cell';
import styles from './Sheet.module.css';

interface Props {
  column: Exclude<Column, 'people'>;
  label: string;
  value: string;
  note?: string;
  disabled: boolean;
  readOnly: boolean;
  onChange: (value: string) => void;
}

/** A number of heads, kept as it was typed. */
export function HeadsCell({ column, ...cell }: Props) {
  const text = useText();
  const number = useNumberText();
  const problem = headsProblem(cell.value);
  return (
    <td data-label={text(column)} className={styles[column]}>
      <Cell
        {...cell}
        column={column}
        className={styles.count}
        inputMode="numeric"
        problem={isZero(cell.value) ? text('zeroHeads') : problem ? number(problem, BOUNDS) : undefined}
      />
    </td>
  );
}
