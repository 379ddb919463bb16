import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useListHandOvers } from '@/shared/api/generated/centre-day-closing/centre-day-closing';
import { useCommon } from '@/shared/i18n';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { layout, ProblemAlert, Tag, useSayProblem } from '@/shared/ui';
import styles from './Closing.module.css';
import { useText } from './texts';
import { useSeeHandOver } from './useClosing';

const MOST = 50;

/** What was handed over on the day, and who read it. What stands below comes with it: nothing moves away under a finger. */
export function HandOvers({ day, children }: { day: string; children: ReactNode }) {
  const text = useText();
  const common = useCommon();
  const sayProblem = useSayProblem();
  const { timeZone } = useMe().organisation;
  const { data, error, refetch } = useListHandOvers({ from: day, to: day, limit: MOST });
  const see = useSeeHandOver();
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data?.items.length === 0 && <p className={layout.quiet}>{text('noHandOver')}</p>}
      <ul className={styles.notes}>
        {data?.items.map(each => (
          <li key={each.id}>
            <p>
              {each.urgent && <Tag tone="bad">{text('urgent')}</Tag>} {each.words}
            </p>
            <small>
              {each.by} · {each.at && momentIn(each.at, timeZone)}
            </small>
            {each.seenBy && each.seenAt ? (
              <small>{text('seenBy', { by: each.seenBy, at: momentIn(each.seenAt, timeZone) })}</small>
            ) : (
              <Button
                size="small"
                aria-label={`${text('seen')} ${each.words}`}
                loading={see.isPending && see.variables?.id === each.id}
                onClick={() => see.mutate(each, { onError: sayProblem })}
              >
                {text('seen')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data || error ? children : <p className={layout.quiet}>{common('loading')}</p>}
    </>
  );
}
