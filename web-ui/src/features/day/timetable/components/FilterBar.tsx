import { Button, Segmented, Select } from 'antd';
import { usePhaseText } from '@/domain/session/texts';
import { useListed } from '@/shared/i18n';
import { allDays, isDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { DayInput, FindBox, layout, OnPaper, Toolbar } from '@/shared/ui';
import { type Filters, isWhole, rangeOf, type SetFilters, viewed } from '../api/useFilters';
import { usePlaces } from '../api/useSessions';
import { useText } from '../texts';

const NONE = { q: null, state: null, space: null, programme: null, activity: null, from: null, to: null };
/** How the API asks for sessions without a space. */
const NO_SPACE = 'none';

export function FilterBar({ filters, set }: { filters: Filters; set: SetFilters }) {
  const text = useText();
  const phase = usePhaseText();
  const listed = useListed();
  const { today } = useMe();
  const range = rangeOf(filters, today);
  const { spaces, programmes } = usePlaces();
  const filtered = Object.keys(NONE).some(key => Boolean(filters[key as keyof typeof NONE]));
  const shown = [
    filters.view === 'list' ? text('days', range) : '',
    filters.state ? phase(`state.${filters.state}`) : '',
    named([...spaces, { value: NO_SPACE, label: text('noSpace') }], filters.space),
    named(programmes, filters.programme),
    filters.activity ? text('oneActivity') : '',
    filters.q && `“${filters.q}”`,
  ].filter(each => each !== '');
  return (
    <>
      <OnPaper>{shown.length > 0 && <p>{listed(shown)}</p>}</OnPaper>
      <Toolbar>
        <Segmented<'week' | 'list'>
          aria-label={text('view')}
          value={filters.view}
          onChange={view => void set(viewed(view, filters, today))}
          options={[
            { value: 'week', label: text('week') },
            { value: 'list', label: text('list') },
          ]}
        />
        <FindBox
          label={text('find')}
          value={filters.q}
          onType={q => void set({ q: q || null })}
          className={layout.medium}
        />
        <Select
          allowClear
          aria-label={text('anyState')}
          placeholder={text('anyState')}
          value={filters.state}
          onChange={state => void set({ state: state ?? null })}
          className={layout.narrow}
          options={(['planned', 'held', 'cancelled'] as const).map(value => ({
            value,
            label: phase(`state.${value}`),
          }))}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={text('anySpace')}
          placeholder={text('anySpace')}
          value={filters.space}
          onChange={space => void set({ space: space ?? null })}
          className={layout.narrow}
          options={[...spaces, { value: NO_SPACE, label: text('noSpace') }]}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={text('anyProgramme')}
          placeholder={text('anyProgramme')}
          value={filters.programme}
          onChange={programme => void set({ programme: programme ?? null })}
          className={layout.medium}
          options={programmes}
        />
        {filters.view === 'list' &&
          (['from', 'to'] as const).map(end => (
            <DayInput
              key={end}
              aria-label={text(end)}
              prefix={text(end)}
              value={range[end]}
              onChange={(day = '') => {
                if (isDay(day)) void set({ ...range, week: null, [end]: day });
              }}
              className={layout.medium}
            />
          ))}
        {filters.view === 'list' && !isWhole(range, today) && (
          <Button
            aria-label={text('withoutDays', range)}
            onClick={() => void set({ ...allDays(today), week: null })}
          >
            {text('days', range)} <span aria-hidden>×</span>
          </Button>
        )}
        {filtered && (
          <Button type="link" onClick={() => void set(NONE)}>
            {filters.activity ? `${text('oneActivity')} · ${text('clear')}` : text('clear')}
          </Button>
        )}
      </Toolbar>
    </>
  );
}

const named = (choices: { value: string; label: string }[], chosen: string | null): string =>
  choices.find(({ value }) => value === chosen)?.label ?? '';
