import { parseAsString } from 'nuqs';
import { PURPOSES, type Purpose, useConsentText } from '@/domain/consent/texts';
import { useWords } from '@/domain/consent/useWords';
import { getExportConsentTextsUrl } from '@/shared/api/generated/centre-people-consent/centre-people-consent';
import type { ConsentTextResponse } from '@/shared/api/generated/model';
import { datedMoment } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { ListPage, Tag, useListState } from '@/shared/ui';
import { useText } from '../texts';
import { TextForm } from './TextForm';
import styles from './Texts.module.css';

const FILTERS = { purpose: parseAsString };
const KINDS = [...PURPOSES, 'group'] as const;

/** The words residents consent to, in all their versions. */
export function TextsPage() {
  const text = useText();
  const words = useConsentText();
  const may = useMay();
  const { organisation, today } = useMe();
  const list = useListState('consentTexts', FILTERS);
  const purpose = list.values.purpose ?? undefined;
  const pages = useWords(purpose);
  const newest = (row: ConsentTextResponse) =>
    pages.items.every(each => each.purpose !== row.purpose || each.number <= row.number);
  return (
    <ListPage<ConsentTextResponse>
      title={text('textsTitle')}
      sub={text('textsSub')}
      exportUrl={format => getExportConsentTextsUrl({ purpose, format })}
      record={{
        may: may('write-consent-texts'),
        add: text('add'),
        form: opened => <TextForm {...opened} />,
      }}
      list={list}
      filters={[
        {
          name: 'purpose',
          label: text('purpose'),
          any: text('anyPurpose'),
          options: KINDS.map(value => ({ value, label: words(value) })),
        },
      ]}
      pages={pages}
      rowKey="id"
      empty={{ title: text('noTexts') }}
      columns={[
        {
          title: text('purpose'),
          render: (_, each) => (
            <>
              {words(each.purpose as Purpose | 'group')}{' '}
              {newest(each) && <Tag tone="good">{text('current')}</Tag>}
            </>
          ),
        },
        { title: text('number'), align: 'right', render: (_, { number }) => number },
        { title: text('body'), render: (_, { body }) => <span className={styles.body}>{body}</span> },
        {
          title: text('since'),
          render: (_, { createdAt }) => datedMoment(createdAt, organisation.timeZone, today.slice(0, 4)),
        },
      ]}
    />
  );
}
