import { Alert } from 'antd';
import { Link } from 'react-router';
import type { PublishedStatement, StatementDocument } from '@/shared/api/generated/model';
import { useSayDifferences } from './differences';
import { LineChanges } from './LineChanges';
import styles from './Statement.module.css';
import { useStatementText } from './texts';

const NUMBER = '\n';

/** A sentence in which the number of another statement leads to it: both audiences keep statements side by side. */
function Numbered({ said, number, id }: { said: string; number: string; id: string | null }) {
  const [before = '', after = ''] = said.split(NUMBER);
  return (
    <>
      {before}
      {id ? (
        <Link to={`../${id}`} relative="path">
          {number}
        </Link>
      ) : (
        number
      )}
      {after}
    </>
  );
}

/** What this statement replaces and how they differ; or that it was itself replaced. */
export function Corrections({
  document,
  published,
}: {
  document: StatementDocument;
  published?: PublishedStatement;
}) {
  const text = useStatementText();
  const say = useSayDifferences();
  const { replaces, reason, lineChanges } = document;
  return (
    <>
      {published?.replacedBy && (
        <Alert
          type="warning"
          showIcon
          className={styles.correction}
          title={
            <Numbered
              said={text('replacedBy', { number: NUMBER })}
              number={published.replacedBy}
              id={published.replacedById}
            />
          }
        />
      )}
      {replaces && (
        <Alert
          type="info"
          showIcon
          className={styles.correction}
          title={
            <Numbered
              said={text('replaces', { number: NUMBER })}
              number={replaces.number}
              id={published ? replaces.id : null}
            />
          }
          description={
            <>
              {reason && <div className={styles.reason}>{text('reason', { reason })}</div>}
              <div>{say(document)}</div>
              {lineChanges && lineChanges.length > 0 && <LineChanges changes={lineChanges} />}
            </>
          }
        />
      )}
    </>
  );
}
