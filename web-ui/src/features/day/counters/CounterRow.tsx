import { Button } from 'antd';
import type { CounterResponse } from '@/shared/api/generated/model';
import { Tag } from '@/shared/ui';
import { useText } from './texts';
import { isSilent } from './useCounters';

export function RowButton({
  of,
  word,
  primary = false,
  busy = false,
  onPress,
}: {
  of: CounterResponse;
  word: string;
  primary?: boolean;
  busy?: boolean;
  onPress: (of: CounterResponse) => void;
}) {
  return (
    <Button
      type={primary ? 'primary' : 'link'}
      size="small"
      loading={busy}
      aria-label={`${word} ${of.name}`}
      onClick={() => onPress(of)}
    >
      {word}
    </Button>
  );
}

export function State({ of, now }: { of: CounterResponse; now: number }) {
  const text = useText();
  if (of.state === 'revoked') return <Tag>{text('revoked')}</Tag>;
  if (of.state === 'waiting')
    return (
      <Tag tone="warn" hint={text('waitingHint')}>
        {text('waiting')}
      </Tag>
    );
  return isSilent(of, now) ? (
    <Tag tone="bad" hint={text('silentHint')}>
      {text('silent')}
    </Tag>
  ) : (
    <Tag tone="good">{text('active')}</Tag>
  );
}
