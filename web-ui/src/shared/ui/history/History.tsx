import { Button } from 'antd';
import type { ActResponse } from '../../api/generated/model';
import type { Pages } from '../../api/pages';
import { useCommon, useListed } from '../../i18n';
import { momentIn } from '../../lib/days';
import { useMe } from '../../lib/me';
import { EmptyState } from '../Bits';
import { ProblemAlert } from '../Problems';
import { Zone } from '../Zone';
import { useActWords } from './actWords';
import styles from './History.module.css';

/**
 * What was done to one thing, the latest first: who, when, why, and what it was before.
 *
 * @param of the kind of the thing, where acts on its parts stand among them: those are named
 */
export function History({ pages, of }: { pages: Pages<ActResponse>; of?: string }) {
  const common = useCommon();
  const words = useActWords();
  const { organisation } = useMe();
  if (pages.error) return <ProblemAlert error={pages.error} onRetry={pages.reload} />;
  if (pages.items.length === 0) return pages.isPending ? null : <EmptyState title={words.nothing} />;
  return (
    <>
      <Zone />
      <ul className={styles.acts}>
        {pages.items.map(act => (
          <li key={act.id}>
            <b>{words.act(act)}</b> {of && act.object !== of && words.called(act)} {act.reason}
            <Changes act={act} />
            <small>
              {act.by} · {momentIn(act.at, organisation.timeZone)}
              {/* headquarters reads of centres in several zones: it says whose clock this is */}
              {organisation.kind === 'headquarters' && ` (${organisation.timeZone})`}
            </small>
          </li>
        ))}
      </ul>
      {pages.hasMore && (
        <Button type="link" size="small" onClick={pages.loadMore}>
          {common('more')}
        </Button>
      )}
    </>
  );
}

/** The fields that differ, each with what it held and holds; of what was made or went, what it was. */
export function Changes({ act }: { act: ActResponse }) {
  const words = useActWords();
  const listed = useListed();
  const { before, after } = act;
  const { named, fields, made } = words.told(act);
  if (named.length + fields.length + made.length === 0) return null;
  return (
    <span className={styles.changes}>
      {named.length > 0 && <span>{listed(named.map(words.field))}</span>}
      {fields.map(field => (
        <span key={field}>
          {words.field(field)}: {words.value(act, field, before?.[field])} →{' '}
          {words.value(act, field, after?.[field])}
        </span>
      ))}
      {made.map(field => (
        <span key={field}>
          {words.field(field)}: {words.value(act, field, (after ?? before)?.[field])}
        </span>
      ))}
    </span>
  );
}
