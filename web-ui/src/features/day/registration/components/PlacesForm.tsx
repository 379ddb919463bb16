import type { TargetResponse } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { FormDrawer, NumberField } from '@/shared/ui';
import { readTarget, useSavePlaces } from '../api/useTerms';
import { useText } from '../texts';

interface Fields {
  places?: number | null;
}

/** A number of places for one session, where it is another than the activity says. */
export function PlacesForm({
  target,
  name,
  onClose,
}: {
  target: TargetResponse | null;
  name: string;
  onClose: () => void;
}) {
  const text = useText();
  return (
    <FormDrawer<Fields>
      open={target !== null}
      title={text('placesTitle', { name })}
      name="registration-places"
      of={target}
      initial={{ places: target?.own ? target.places : null }}
      write={useSavePlaces()}
      reread={async id => {
        const now = await readTarget(id);
        return { of: seen(now), values: { places: now.own ? now.places : null } };
      }}
      onClose={onClose}
    >
      <NumberField name="places" label={text('places')} extra={text('placesHint')} min={1} max={10_000} />
    </FormDrawer>
  );
}
