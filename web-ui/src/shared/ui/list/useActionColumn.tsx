import { Button } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { useCommon } from '../../i18n';
import type { Column } from '../DataTable';

/** The last column: what can be done with a row. */
export function useActionColumn<T>(
  nameOf: (row: T) => string,
  onEdit?: (row: T) => void,
  others: (((row: T) => ReactNode) | undefined)[] = [],
  changes: (row: T) => boolean = () => true,
): Column<T> | null {
  const common = useCommon();
  if (![onEdit, ...others].some(Boolean)) return null;
  return {
    title: <span className="visually-hidden">{common('actions')}</span>,
    align: 'right',
    screenOnly: true,
    render: (_, row) => (
      <>
        {others.map((other, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: always the same ones in the same order
          <Fragment key={index}>{other?.(row)}</Fragment>
        ))}
        {onEdit && (
          <Button
            type="link"
            size="small"
            aria-label={`${common(changes(row) ? 'edit' : 'look')} ${nameOf(row)}`}
            onClick={() => onEdit(row)}
          >
            {common(changes(row) ? 'edit' : 'look')}
          </Button>
        )}
      </>
    ),
  };
}
