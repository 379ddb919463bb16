import { Button } from 'antd';
import { Link } from 'react-router';
import { allDays } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { EmptyState } from '@/shared/ui';
import { type Filters, isWhole, rangeOf, type SetFilters } from '../api/useFilters';
import { useText } from '../texts';

/** A list without sessions says between which days it looked, and leads to all of them before it speaks of importing. */
export function Nothing({ filters, set }: { filters: Filters; set: SetFilters }) {
  const text = useText();
  const may = useMay();
  const { today } = useMe();
  const range = rangeOf(filters, today);
  const whole = isWhole(range, today);
  return (
    <EmptyState
      title={text('none')}
      action={
        whole ? (
          may('import-timetable') && <Link to={centre.imports.to()}>{text('import')}</Link>
        ) : (
          <Button onClick={() => void set({ ...allDays(today), week: null })}>{text('allDays')}</Button>
        )
      }
    >
      {whole ? text('noneBody') : text('noneBetween', range)}
    </EmptyState>
  );
}
