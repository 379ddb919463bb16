import { useQueryClient } from '@tanstack/react-query';
import { enrol, type Person } from '@/domain/offline/roster';
import { mayBeName } from '@/domain/offline/sound';
import { createResident } from '@/shared/api/generated/centre-people-resident/centre-people-resident';
import { problemText } from '@/shared/api/problem';
import { useWrite } from '@/shared/api/write';
import { useLanguage } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { useOnline } from '@/shared/ui';

/** Somebody of the paper list whom nobody knows here yet: added by their name, unless there is one of that name after all. */
export function useAddPerson(name: string, onAdded: (person: Person) => void) {
  const client = useQueryClient();
  const [language] = useLanguage();
  const may = useMay()('write-residents');
  const online = useOnline();
  const write = useWrite((called: string, options) =>
    createResident({ name: called, onlyIfUnknown: true, simulated: false }, options),
  );
  const { title, detail } = write.error ? problemText(write.error, language) : {};
  const refusedIt = write.error !== null && write.variables === name;
  return {
    mayAdd: may && online && mayBeName(name) && !refusedIt,
    adding: write.isPending,
    /** Why it was not added, as long as the same name stands there. */
    refusal: refusedIt ? (detail ?? title) : undefined,
    add: () => {
      if (write.isPending) return;
      write.mutate(name, {
        onSuccess: person => {
          enrol(client, person);
          onAdded(person);
        },
      });
    },
  };
}
