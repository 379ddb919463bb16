import { Alert, Button, Form } from 'antd';
import { useDeferredValue } from 'react';
import { type Fields, timesOf } from '@/domain/booking/request';
import type { Party } from '@/domain/booking/texts';
import { useGetBookingHints } from '@/shared/api/generated/centre-day-booking/centre-day-booking';
import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { Holder } from '@/shared/api/generated/model';
import { useLanguage, useListed } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { layout } from '@/shared/ui';
import { useText } from '../texts';

/** Below the time and the space that are picked: whether they can be had; if not, who has them, and what could be had instead. */
export function Conflict({ except }: { except: string | undefined }) {
  const text = useText();
  const form = Form.useFormInstance<Fields>();
  const [language] = useLanguage();
  const listed = useListed();
  const { today } = useMe();
  const holderIn = useHolderWords();
  const fields = useDeferredValue(Form.useWatch<Partial<Fields> | undefined>([], form) ?? {});
  const times = timesOf(fields);
  const asked =
    fields.spaceId && times
      ? {
          space: fields.spaceId,
          ...times,
          except,
          expected: fields.expected ?? undefined,
          party: fields.party,
        }
      : null;
  const { data: hints } = useGetBookingHints(asked ?? { space: '', startsAt: '', endsAt: '' }, {
    query: { enabled: asked !== null, retry: false },
  });
  // its line is there before the answer is: what stands below does not move away under a finger
  if (!asked || !hints)
    return (
      <div role="status" className={layout.below}>
        <Alert type="info" showIcon title={text(asked ? 'looking' : 'lookingLater')} />
      </div>
    );
  const { free, refused, holders, rivals, outside, limit, nextHere, elsewhere } = hints;
  const dayOf = (day: string) => datedDay(day, language, today.slice(0, 4));
  const others = fields.party === 'partner' || fields.party === 'group';
  const hours = outside && listed(outside.map(part => part.join('–')));
  return (
    <div role="status" className={`${layout.list} ${layout.below}`}>
      {free && !refused ? (
        <Alert
          type={rivals > 0 ? 'warning' : 'success'}
          showIcon
          title={rivals > 0 ? text('rivals', { count: rivals }) : text('free')}
        />
      ) : (
        <Alert
          type="error"
          showIcon
          title={
            refused
              ? refused[language === 'en' ? 'en' : 'zh']
              : holders.length > 0
                ? text('takenBy', { holders: listed(holders.map(each => holderIn(each, asked.space))) })
                : text('retired')
          }
          description={
            <div className={layout.row}>
              {nextHere && (
                <Button
                  size="small"
                  onClick={() =>
                    form.setFieldsValue({
                      day: nextHere.day,
                      starts: nextHere.startsLocal,
                      endDay: nextHere.endDay === nextHere.day ? undefined : nextHere.endDay,
                      ends: nextHere.endsLocal,
                    })
                  }
                >
                  {text('nextHere', {
                    day: dayOf(nextHere.day),
                    from: nextHere.startsLocal,
                    to: nextHere.endsLocal,
                  })}
                </Button>
              )}
              {elsewhere.map(({ spaceId, name, capacity }) => (
                <Button key={spaceId} size="small" onClick={() => form.setFieldsValue({ spaceId })}>
                  {capacity === null
                    ? text('elsewhere', { name })
                    : text('elsewhereFor', { name, capacity: String(capacity) })}
                </Button>
              ))}
            </div>
          }
        />
      )}
      {hours !== null && (
        <Alert type="warning" showIcon title={hours === '' ? text('closed') : text('outside', { hours })} />
      )}
      {others && limit && <Alert type="warning" showIcon title={language === 'en' ? limit.en : limit.zh} />}
    </div>
  );
}

/** Who has a space, in words. */
function useHolderWords(): (holder: Holder, asked: string) => string {
  const text = useText();
  const { data } = useListSpaces({ limit: 200 });
  return ({ title, party, startsLocal, endsLocal, beside, space }, asked) => {
    const name = title ?? text(`holder.${(party ?? 'staff') as Party}`);
    const there = data?.items.find(({ id }) => id === asked)?.name === space;
    return `${name} ${startsLocal}–${endsLocal}${there ? '' : text('inSpace', { space })}${beside ? text('beside') : ''}`;
  };
}
