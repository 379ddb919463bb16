import type { NationalDay } from '@/shared/api/generated/model';
import { useNameOf } from '@/shared/i18n';
import { Tag } from '@/shared/ui';
import { useNationalText } from './texts';

/** 休 or 班, where the national calendar says so of the day; whether the centre is open is the centre's own word. */
export function NationalMark({
  of,
  named = false,
}: {
  of: Pick<NationalDay, 'kind' | 'name' | 'nameEn'> | null | undefined;
  /** Whether there is room for what it is called. */
  named?: boolean;
}) {
  const text = useNationalText();
  const nameOf = useNameOf();
  if (!of) return null;
  const off = of.kind === 'off';
  const name = nameOf(of);
  return (
    <Tag tone={off ? 'good' : 'warn'} hint={text(off ? 'offHint' : 'workHint', { name })}>
      {named ? text(off ? 'offNamed' : 'workNamed', { name }) : text(of.kind)}
    </Tag>
  );
}
