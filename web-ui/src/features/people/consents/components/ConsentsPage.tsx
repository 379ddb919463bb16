import { parseAsString } from 'nuqs';
import { Link } from 'react-router';
import { PURPOSES, type Purpose, useConsentText } from '@/domain/consent/texts';
import {
  getExportConsentsUrl,
  getListConsentsQueryKey,
  listConsents,
} from '@/shared/api/generated/centre-people-consent/centre-people-consent';
import type { ConsentResponse } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { useMay } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { ListPage, layout, useListState } from '@/shared/ui';
import { useText } from '../texts';
import { useColumns } from './useColumns';
import { useStates } from './useStates';

const FILTERS = { purpose: parseAsString, state: parseAsString };
const PAGE = 100;

/** What residents consented to, the newest first. Sensitive groups are none of it, and it says so. */
export function ConsentsPage() {
  const text = useText();
  const words = useConsentText();
  const may = useMay();
  const list = useListState('consents', FILTERS);
  const asked = {
    purpose: list.values.purpose ?? undefined,
    state: list.values.state ?? undefined,
  };
  const params = { ...asked, limit: PAGE };
  const pages = usePages(
    getListConsentsQueryKey(params),
    (cursor, init) => listConsents({ ...params, cursor }, init),
    { keepOld: true },
  );
  return (
    <ListPage<ConsentResponse>
      title={text('title')}
      sub={
        <>
          {text('sub')}{' '}
          <Link className={layout.inText} to={centre.consentTexts.to()}>
            {text('texts')}
          </Link>
        </>
      }
      exportUrl={format => getExportConsentsUrl({ ...asked, format })}
      list={list}
      filters={[
        {
          name: 'purpose',
          label: text('purpose'),
          any: text('anyPurpose'),
          options: PURPOSES.map(value => ({ value, label: words(value) })),
        },
        useStates(),
      ]}
      pages={pages}
      rowKey="id"
      nameOf={({ resident }) => resident}
      empty={{ title: text('empty'), body: text('emptyBody') }}
      noMatch={{ title: text('noMatch') }}
      columns={useColumns<ConsentResponse>(text('purpose'), ({ purpose }) => words(purpose as Purpose))}
    >
      <p className={`${layout.quiet} ${layout.below}`}>
        {text('withoutGroups')}{' '}
        {may('keep-sensitive') && (
          <Link className={layout.inText} to={centre.sensitiveGroups.to()}>
            {text('groups')}
          </Link>
        )}
      </p>
    </ListPage>
  );
}
