import type { ReactNode } from 'react';
import type { Pages } from '@/shared/api/pages';
import { useCommon } from '@/shared/i18n';
import { useMe } from '@/shared/lib/me';
import { ListPage, type ListState, Tag, useSayProblem } from '@/shared/ui';
import { Invited } from './Invited';
import { lastOf } from './last';
import { isAsked, type Membership, MembershipActions, MembershipState } from './Membership';
import { useMembershipText } from './texts';

interface Person extends Membership {
  email: string;
  role: string;
}

interface Keeper {
  role: string;
  kept: string;
}

interface Props<T extends object> {
  title: string;
  sub: string;
  actions: ReactNode;
  list: ListState;
  pages: Pages<T>;
  rowKey: keyof T & string;
  empty: { title: string };
  exporter?: ReactNode;
  /** Whose role somebody must always hold, and what is said of the last of them. */
  keeper: Keeper;
  /** Who was invited just now. */
  invited: Person | null;
  onInvitedSeen: () => void;
  /** What a role is called here. */
  roleOf: (person: T) => ReactNode;
  /** Asks again who has not answered. */
  again: (person: T) => Promise<unknown>;
  remove: (person: T) => Promise<unknown>;
}

/** The people of an organisation: who, as what, since when, and what may be done with each, or with many. */
export function PeoplePage<T extends Person>({
  roleOf,
  again,
  remove,
  keeper,
  invited,
  onInvitedSeen,
  ...page
}: Props<T>) {
  const text = useMembershipText();
  const common = useCommon();
  const { user } = useMe();
  const say = useSayProblem();
  const last = lastOf(page.pages, keeper.role);
  return (
    <ListPage<T>
      {...page}
      nameOf={({ name }) => name}
      onEdit={person => page.list.setOpen(String(person[page.rowKey]))}
      rowActions={person => (
        <MembershipActions
          of={person}
          kept={person === last ? keeper.kept : undefined}
          onAgain={() => again(person).catch(say)}
          onRemove={() => remove(person).catch(say)}
        />
      )}
      bulk={[
        { label: text('again'), when: isAsked, run: again },
        { label: text('withdraw'), when: isAsked, run: remove, ask: text('withdrawBody') },
      ]}
      columns={[
        {
          title: text('name'),
          render: (_, each) => (
            <>
              <b>{each.name}</b> {each.email === user.email && <Tag>{text('you')}</Tag>}
            </>
          ),
        },
        { title: text('email'), dataIndex: 'email' },
        { title: text('role'), render: (_, each) => roleOf(each) },
        { title: common('state'), render: (_, each) => <MembershipState of={each} /> },
      ]}
    >
      {invited && <Invited of={invited} onSeen={onInvitedSeen} />}
    </ListPage>
  );
}
