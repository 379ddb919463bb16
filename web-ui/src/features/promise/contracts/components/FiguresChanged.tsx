import { Alert, Button } from 'antd';
import { useSayDifference } from '@/domain/statement';
import type { Difference } from '@/shared/api/generated/model';
import { layout } from '@/shared/ui';
import { useText } from '../texts';

/** What has no number that may be told. */
const BARE = { sensitive: 'sensitiveChanged', simulated: 'simulatedChanged' } as const;

const isBare = (kind: string): kind is keyof typeof BARE => kind in BARE;

/** Publishing was refused: what is not as it was seen any more, and the way to the preview of now. */
export function FiguresChanged({ changes, onFresh }: { changes: Difference[]; onFresh: () => void }) {
  const text = useText();
  const say = useSayDifference();
  return (
    <Alert
      type="error"
      showIcon
      className={layout.below}
      title={text('figuresChanged')}
      description={
        <>
          <div>
            {changes.map(each => (isBare(each.kind) ? text(BARE[each.kind]) : say(each))).join(' · ') ||
              text('otherChanged')}
          </div>
          <div>{text('figuresChangedBody')}</div>
        </>
      }
      action={<Button onClick={onFresh}>{text('freshPreview')}</Button>}
    />
  );
}
