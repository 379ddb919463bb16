import type { AgencyResponse, InviteRequest, Member } from '@/shared/api/generated/model';
import { EmailField, FormDrawer, TextField } from '@/shared/ui';
import { useInvite } from '../api/useAgencies';
import { useText } from '../texts';

export function InviteForm({
  agency,
  name,
  onClose,
  onInvited,
}: {
  agency: AgencyResponse | null;
  name: string;
  onClose: () => void;
  onInvited: (person: Member | null) => void;
}) {
  const text = useText();
  const write = useInvite();
  return (
    <FormDrawer<InviteRequest, Member | null>
      open={agency !== null}
      title={text('inviteTo', { name })}
      submit={text('invite')}
      name="agency-member"
      of={agency && { id: agency.slug, version: 0 }}
      write={{
        ...write,
        mutateAsync: async save => {
          const now = await write.mutateAsync(save);
          const address = save.values.email.trim().toLowerCase();
          return now?.members.find(({ username }) => username === address) ?? null;
        },
      }}
      onClose={onClose}
      onSaved={onInvited}
      quiet
    >
      <TextField name="name" label={text('personName')} required max={80} />
      <EmailField />
    </FormDrawer>
  );
}
