import type { AgencyResponse, InviteRequest } from '@/shared/api/generated/model';
import { EmailField, FormDrawer, TextField } from '@/shared/ui';
import { useInvite } from '../api/useAgencies';
import { useText } from '../texts';

export function InviteForm({
  agency,
  name,
  onClose,
}: {
  agency: AgencyResponse | null;
  name: string;
  onClose: () => void;
}) {
  const text = useText();
  const write = useInvite();
  return (
    <FormDrawer<InviteRequest>
      open={agency !== null}
      title={text('inviteTo', { name })}
      submit={text('invite')}
      name="agency-member"
      of={agency && { id: agency.slug, version: 0 }}
      write={write}
      onClose={onClose}
    >
      <TextField name="name" label={text('personName')} required max={80} autoFocus />
      <EmailField />
    </FormDrawer>
  );
}
