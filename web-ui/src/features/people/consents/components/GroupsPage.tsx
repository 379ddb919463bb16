import { parseAsString } from 'nuqs';
import { type GroupTag, TAGS, useConsentText } from '@/domain/consent/texts';
import {
  getExportGroupConsentsUrl,
  getListGroupConsentsQueryKey,
  listGroupConsents,
} from '@/shared/api/generated/centre-people-consent/centre-people-consent';
import type { GroupConsentResponse } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ListPage, useListState } from '@/shared/ui';
import { useText } from '../texts';
import { useColumns } from './useColumns';
import { useStates } from './useStates';

const FILTERS = { tag: parseAsString, state: parseAsString.withDefault('given') };
const PAGE = 100;

/** Who is noted as one of a sensitive group, by their own consent; for the few who keep that. */
export function GroupsPage() {
  const text = useText();
  const words = useConsentText();
  const list = useListState('sensitiveGroups', FILTERS);
  const asked = { tag: list.values.tag ?? undefined, state: list.values.state ?? undefined };
  const params = { ...asked, limit: PAGE };
  const pages = usePages(
    getListGroupConsentsQueryKey(params),
    (cursor, init) => listGroupConsents({ ...params, cursor }, init),
    { keepOld: true },
  );
  return (
    <ListPage<GroupConsentResponse>
      title={text('groups')}
      sub={text('groupsSub')}
      exportUrl={format => getExportGroupConsentsUrl({ ...asked, format })}
      list={list}
      filters={[
        {
          name: 'tag',
          label: text('group'),
          any: text('anyGroup'),
          options: TAGS.map(value => ({ value, label: words(value) })),
        },
        useStates(),
      ]}
      pages={pages}
      rowKey="id"
      nameOf={({ resident }) => resident}
      empty={{ title: text('noGroups'), body: text('noGroupsBody') }}
      noMatch={{ title: text('noMatch') }}
      columns={useColumns<GroupConsentResponse>(text('group'), ({ tag }) => words(tag as GroupTag))}
    />
  );
}
