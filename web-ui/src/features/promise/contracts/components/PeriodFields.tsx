import type { ContractResponse } from '@/shared/api/generated/model';
import { fieldErrors } from '@/shared/api/problem';
import { useLanguage } from '@/shared/i18n';
import { isDay } from '@/shared/lib/days';
import { DayInput } from '@/shared/ui';
import { useText } from '../texts';
import styles from './Statement.module.css';

type End = 'from' | 'to';

/** Where stands why the statement of these days cannot be published: once, for the days and for the button. */
export const DAYS = 'statement-days';

/** The days a statement is to speak of; what the server says against them stands beside them. */
export function PeriodFields({
  contract,
  days,
  fixed,
  error,
  obstacles,
  onChange,
}: {
  contract: ContractResponse;
  days: Record<End, string>;
  /** Whether they are those of the statement that is corrected. */
  fixed: boolean;
  error: unknown;
  /** Why the statement of these days cannot be published. */
  obstacles: string[];
  onChange: (end: End, day: string) => void;
}) {
  const text = useText();
  const [language] = useLanguage();
  const said = fieldErrors(error, language);
  const of = (end: End) => said.filter(({ name }) => name[0] === end).flatMap(({ errors }) => errors);
  return (
    <div className={styles.period}>
      {(['from', 'to'] as const).map(end => (
        <div key={end}>
          <DayInput
            className={styles.day}
            prefix={text(end)}
            aria-label={text(end)}
            aria-describedby={`statement-${end} ${DAYS}`}
            status={of(end).length > 0 || obstacles.length > 0 ? 'error' : undefined}
            min={contract.starts}
            max={contract.ends}
            disabled={fixed}
            value={days[end]}
            onChange={day => day && isDay(day) && onChange(end, day)}
          />
          <div id={`statement-${end}`} role="alert" className={styles.wrong}>
            {of(end).map(each => (
              <div key={each}>{each}</div>
            ))}
          </div>
        </div>
      ))}
      <div id={DAYS} role="alert" className={styles.obstacles}>
        {obstacles.length > 0 && (
          <>
            <b>{text('obstacles')}</b>
            {obstacles.map(each => (
              <div key={each}>{each}</div>
            ))}
          </>
        )}
      </div>
    </div>
  );
}
