import { useCommon } from '../../i18n';
import { useActText } from './texts';

type Key = Parameters<ReturnType<typeof useActText>>[0];

/** Words for what acts speak of; what has no word here is shown as it is kept. */
export function useActWords() {
  const text = useActText();
  const common = useCommon();
  const word = (kind: string, name: string) => {
    const key = `${kind}.${name}` as Key;
    const found = text(key);
    return found === key ? name : found;
  };
  return {
    nothing: text('nothing'),
    act: (name: string) => word('act', name),
    object: (name: string) => word('object', name),
    field: (name: string) => word('field', name),
    value: (value: unknown): string => {
      if (value === undefined || value === null || value === '') return '—';
      if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
      return typeof value === 'object' ? '…' : word('value', String(value));
    },
  };
}
