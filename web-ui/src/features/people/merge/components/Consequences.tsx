import { Alert } from 'antd';
import type { MergePreview } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { layout } from '@/shared/ui';
import { useText } from '../texts';

/** What merging would change, said before it is done; that both were somewhere together comes first. */
export function Consequences({ preview: { kept, other, counts } }: { preview: MergePreview }) {
  const text = useText();
  const [language] = useLanguage();
  const { today } = useMe();
  return (
    <>
      {counts.bothSessions > 0 && (
        <Alert
          type="warning"
          showIcon
          className={layout.below}
          title={text('both', {
            count: counts.bothSessions,
            day: counts.bothDay ? datedDay(counts.bothDay, language, today.slice(0, 4)) : '',
            title: counts.bothTitle ?? '',
          })}
          description={
            <>
              {text('fewer', { count: counts.bothSessions })}
              {counts.publishedSessions > 0 && ` ${text('published', { count: counts.publishedSessions })}`}
            </>
          }
        />
      )}
      <p>
        {text('follows', {
          other: other.name,
          kept: kept.name,
          sessions: counts.goneSessions,
          registrations: counts.goneRegistrations,
        })}
      </p>
      {counts.bothRegistrations > 0 && <p>{text('places', { count: counts.bothRegistrations })}</p>}
    </>
  );
}
