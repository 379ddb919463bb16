import { inAntd } from '@/shared/ui/antd/AntdScope';
import type { ListState } from '@/shared/ui/list/useListState';
import { Views } from '@/shared/ui/list/Views';
import { type FiltersState, KEPT } from '../api/useFilters';
import { VIEWS } from './SavedViews';

const InScope = inAntd(Views);

/** The choices as a list's views keep them. */
function viewOf([filters, setFilters]: FiltersState): Pick<ListState, 'name' | 'view' | 'applyView'> {
  const parsers = Object.entries(KEPT) as [keyof typeof KEPT, (typeof KEPT)['district']][];
  return {
    name: VIEWS,
    view: Object.fromEntries(
      parsers.flatMap(([key, { defaultValue }]) =>
        filters[key] === defaultValue ? [] : [[key, filters[key]]],
      ),
    ),
    applyView: view =>
      void setFilters(
        Object.fromEntries(parsers.map(([key, { parse }]) => [key, parse(view[key] ?? '') ?? null])),
      ),
  };
}

/** The choices under a name, as every list has them. */
export function KeptViews({ state }: { state: FiltersState }) {
  return <InScope list={viewOf(state)} startsOpen />;
}
