import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Pages } from '../../api/pages';
import { useCommon } from '../../i18n';
import { useMe } from '../../lib/me';
import { Tag } from '../Bits';
import { DataTable } from '../DataTable';
import { useSayProblem } from '../Problems';
import { type Membership, MembershipActions, MembershipState } from './Membership';
import { useMembershipText } from './texts';

interface Person extends Membership {
  email: string;
  role: string;
}

interface Props<T> {
  pages: Pages<T>;
  rowKey: keyof T & string;
  label: string;
  empty: ReactNode;
  /** What a role is called here. */
  roleOf: (role: string) => string;
  /** What may be done with each; nothing, where people may only be looked at. */
  acts?: {
    edit: (person: T) => void;
    again: (person: T) => Promise<unknown>;
    remove: (person: T) => Promise<unknown>;
  };
}

/** The people of an organisation: who, as what, since when, and what may be done with each. */
export function PeopleTable<T extends Person>({ pages, rowKey, label, empty, roleOf, acts }: Props<T>) {
  const text = useMembershipText();
  const common = useCommon();
  const { user } = useMe();
  const sayProblem = useSayProblem();
  return (
    <DataTable<T>
      pages={pages}
      rowKey={rowKey}
      label={label}
      empty={empty}
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
        { title: text('role'), render: (_, each) => roleOf(each.role) },
        { title: common('state'), render: (_, each) => <MembershipState of={each} /> },
        {
          title: <span className="visually-hidden">{common('actions')}</span>,
          align: 'right',
          render: (_, each) =>
            acts && (
              <MembershipActions
                of={each}
                onAgain={() => acts.again(each).catch(sayProblem)}
                onRemove={() => acts.remove(each).catch(sayProblem)}
              >
                <Button
                  type="link"
                  size="small"
                  aria-label={`${common('edit')} ${each.name}`}
                  onClick={() => acts.edit(each)}
                >
                  {common('edit')}
                </Button>
              </MembershipActions>
            ),
        },
      ]}
    />
  );
}
