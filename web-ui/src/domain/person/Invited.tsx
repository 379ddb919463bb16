import { Alert, Button } from 'antd';
import { useGetInfo } from '@/shared/api/generated/me/me';
import { layout } from '@/shared/ui';
import type { Membership } from './Membership';
import { useMembershipText } from './texts';

/** Who was invited just now, and how they get in: until it was read. */
export function Invited({
  of: { name, email, state },
  onSeen,
}: {
  of: Membership & { email: string };
  onSeen: () => void;
}) {
  const text = useMembershipText();
  const { data: info } = useGetInfo();
  const how = state === 'invited' ? 'howAsked' : info?.demo ? 'howDemo' : 'howMail';
  return (
    <Alert
      type="success"
      showIcon
      className={layout.below}
      title={text('invitedNow', { name })}
      description={text(how, { name, email, address: window.location.origin })}
      action={
        <Button size="small" onClick={onSeen}>
          {text('understood')}
        </Button>
      }
    />
  );
}
