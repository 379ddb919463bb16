import { Alert } from 'antd';
import { useWhy } from '@/domain/series/words';
import type { SeriesResult } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { useText } from '../texts';

export interface Done {
  act: 'move' | 'cancel' | 'extend' | 'confirm';
  result: SeriesResult;
}

/** What was done to a series, and every date on which it was not, with why: it stays until it is closed. */
export function DoneNotice({ done: { act, result }, onClose }: { done: Done; onClose: () => void }) {
  const text = useText();
  const why = useWhy();
  const [language] = useLanguage();
  const { today } = useMe();
  const { done, left } = result;
  return (
    <div role="status">
      <Alert
        type={left.length > 0 ? 'warning' : 'success'}
        showIcon
        closable={{ onClose }}
        title={text(`done.${act}`, { count: done })}
        description={
          left.length > 0 && (
            <>
              {text('left', { count: left.length })}
              <ul>
                {left.map(each => (
                  <li key={each.day}>
                    {text('leftOf', {
                      day: datedDay(each.day, language, today.slice(0, 4)),
                      why: why(each),
                    })}
                  </li>
                ))}
              </ul>
            </>
          )
        }
      />
    </div>
  );
}
