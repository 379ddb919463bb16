import { problemText } from '@/shared/api/problem';
import { useCommon, useLanguage } from '@/shared/i18n';
import { Button } from '@/shared/ui/controls';
import styles from './CentresTable.module.css';

/** An error where the rows would have been; it is part of the first screen, so it needs nothing loaded. */
export function ProblemLine({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const [language] = useLanguage();
  const common = useCommon();
  if (!error) return null;
  const { title, detail, code } = problemText(error, language);
  return (
    <div role="alert" className={styles.problem}>
      <span>
        <b>{title}</b> {detail} {code && common('errorCode', { code })}
      </span>
      <Button onClick={onRetry}>{common('retry')}</Button>
    </div>
  );
}
