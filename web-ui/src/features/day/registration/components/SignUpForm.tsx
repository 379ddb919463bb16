import { Checkbox, Form } from 'antd';
import { useAges } from '@/domain/activity/ages';
import { useRoster } from '@/domain/offline/roster';
import type { RegistrationResponse, TargetResponse } from '@/shared/api/generated/model';
import { useListed } from '@/shared/i18n';
import { FormDrawer, feedback, layout, type Opened } from '@/shared/ui';
import { useSignUp } from '../api/useRegistrations';
import { unusualOf } from '../model/unusual';
import { useText } from '../texts';
import { PeopleField, type Picked } from './PeopleField';
import { Standing } from './Standing';

interface Fields {
  people: Picked[];
  wait: boolean;
}

/** Signs residents up together: one, or a family. */
export function SignUpForm({
  target,
  listed,
  open,
  onClose,
}: Opened<RegistrationResponse> & { target: TargetResponse; listed: RegistrationResponse[] }) {
  const text = useText();
  const signUp = useSignUp();
  const outside = target.standing === 'not-yet' || target.standing === 'closed';
  const here = new Set(
    listed.filter(each => each.state !== 'cancelled' && each.state !== 'lapsed').map(each => each.residentId),
  );
  return (
    <FormDrawer<Fields>
      open={open}
      title={text('add')}
      name={`registration-${target.id}`}
      initial={{ people: [], wait: target.left === 0 && target.waitlist > 0 }}
      write={{
        ...signUp,
        mutateAsync: async ({ values: { people, wait }, ...rest }) => {
          const values = {
            targetId: target.id,
            residentIds: people.map(each => each.value),
            mayWait: wait,
            simulated: false,
          };
          const made = await signUp.mutateAsync({ ...rest, values });
          const waits = made.items.some(each => each.state === 'waiting');
          feedback.done(text(waits ? 'nowWaiting' : 'signedUp', { count: made.items.length }));
          return made;
        },
      }}
      quiet
      names={{ residentIds: 'people' }}
      onClose={onClose}
    >
      <p className={layout.quiet}>
        <Standing target={target} />
      </p>
      {outside && <p className={layout.quiet}>{text('outside')}</p>}
      <PeopleField here={here} />
      <Unusual target={target} />
      {target.waitlist > 0 && (
        <Form.Item name="wait" valuePropName="checked">
          <Checkbox>{text('wait')}</Checkbox>
        </Form.Item>
      )}
    </FormDrawer>
  );
}

/** Ages of an activity are for whom it is meant; who is of another age may come. */
function Unusual({ target }: { target: TargetResponse }) {
  const text = useText();
  const agesOf = useAges();
  const listed = useListed();
  const people: Picked[] | undefined = Form.useWatch('people');
  const { data } = useRoster(true);
  const names = unusualOf(target, people ?? [], data ?? []);
  return names.length > 0 ? (
    <p role="status">{text('unusual', { names: listed(names), ages: agesOf(target) })}</p>
  ) : null;
}
