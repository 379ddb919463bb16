import { useId, useState } from 'react';
import { formatPeriod, type Period } from '@/domain/period/period';
import { getExportComparisonUrl } from '@/shared/api/generated/headquarters-compare-comparison/headquarters-compare-comparison';
import { useListDistricts } from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import type { GetComparisonParams } from '@/shared/api/generated/model';
import { useListed } from '@/shared/i18n';
import { useMe } from '@/shared/lib/me';
import { ExportButton, OnPaper } from '@/shared/ui';
import { Button, Choice, TextInput } from '@/shared/ui/controls';
import { type FiltersState, isNarrowed, NOT_NARROWED } from '../api/useFilters';
import {
  BANDS,
  type Band,
  countActive,
  isNormalised,
  MEASURES,
  type Measure,
  PERS,
  type Per,
} from '../model/measures';
import { useWords } from '../model/words';
import { useText } from '../texts';
import styles from './Comparison.module.css';
import { PeriodPicker } from './PeriodPicker';
import { SavedViews } from './SavedViews';
import { Segments } from './Segments';

const BAND_TEXT = { all: 'bandAll', small: 'bandSmall', medium: 'bandMedium', large: 'bandLarge' } as const;

/** What to compare; every choice is in the address. On a narrow screen all but the period wait behind one button. */
export function ComparisonFilters({
  state: [filters, setFilters],
  period,
  params,
}: {
  state: FiltersState;
  /** What is shown: the one of the address, or the latest with data. */
  period: Period;
  params: GetComparisonParams;
}) {
  const text = useText();
  const listed = useListed();
  const panel = useId();
  const [open, setOpen] = useState(false);
  const { today } = useMe();
  const { measures, pers } = useWords();
  const districts = useListDistricts({ query: { staleTime: 60_000 } });
  // A district of the address that no centre has any more is still the one chosen.
  const known = districts.data ?? [];
  const shownDistricts =
    filters.district && !known.includes(filters.district) ? [filters.district, ...known] : known;
  const divisible = isNormalised(filters.measure);

  const active = countActive(filters);
  const shown = [
    divisible && filters.per !== 'none' ? pers[filters.per].name : '',
    filters.band === 'all' ? '' : text(BAND_TEXT[filters.band]),
    filters.district,
    filters.q && `“${filters.q}”`,
  ].filter(each => each !== '');

  return (
    <>
      <OnPaper>{shown.length > 0 && <p>{listed(shown)}</p>}</OnPaper>
      <div className={styles.tools}>
        <PeriodPicker period={period} today={today} onChange={next => void setFilters({ period: next })} />
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          {active > 0 ? text('filtersOf', { count: active }) : text('filters')}
        </button>
      </div>
      <div id={panel} className={open ? `${styles.panel} ${styles.opened}` : styles.panel}>
        <Segments<Measure>
          label={text('measure')}
          value={filters.measure}
          onChange={measure => void setFilters({ measure })}
          options={MEASURES.map(value => ({
            value,
            label: measures[value].name,
            hint: measures[value].hint,
          }))}
        />
        <Segments<Per>
          label={text('per')}
          value={divisible ? filters.per : 'none'}
          disabled={!divisible}
          onChange={per => void setFilters({ per })}
          options={PERS.map(value => ({
            value,
            label: pers[value].name,
            hint: divisible ? pers[value].hint : text('perNot'),
          }))}
        />
        <Segments<Band>
          label={text('band')}
          value={filters.band}
          onChange={band => void setFilters({ band })}
          options={BANDS.map(value => ({ value, label: text(BAND_TEXT[value]) }))}
        />
        <Choice
          aria-label={text('district')}
          className={styles.district}
          value={filters.district}
          onChange={district => void setFilters({ district })}
          options={[
            { value: '', label: text('allDistricts') },
            ...shownDistricts.map(value => ({ value, label: value })),
          ]}
        />
        <TextInput
          role="searchbox"
          className={styles.find}
          value={filters.q}
          placeholder={text('find')}
          aria-label={text('find')}
          onChange={q => void setFilters({ q })}
        />
        {isNarrowed(filters) && (
          <Button type="link" onClick={() => void setFilters(NOT_NARROWED)}>
            {text('clear')}
          </Button>
        )}
        <SavedViews state={[filters, setFilters]} chosen={active > 0} />
        <span className={styles.exports}>
          <ExportButton
            name={`${text('screen')} ${formatPeriod(period)}`}
            url={format => getExportComparisonUrl({ ...params, format })}
          />
        </span>
      </div>
    </>
  );
}
