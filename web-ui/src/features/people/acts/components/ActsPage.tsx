import { Button } from 'antd';
import { parseAsString } from 'nuqs';
import type { ActResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { Changes, ExportButton, ListPage, useActWords, useListState } from '@/shared/ui';
import { actsExportUrl, useActs } from '../api/useActs';
import { OBJECTS } from '../objects';
import { useText } from '../texts';
import styles from './Acts.module.css';

const FILTERS = { object: parseAsString, person: parseAsString };

export function ActsPage() {
  const text = useText();
  const common = useCommon();
  const words = useActWords();
  const { organisation } = useMe();
  const list = useListState('acts', FILTERS);
  const { person } = list.values;
  // Headquarters reads of centres in several zones: it says whose clock this is.
  const at = organisation.kind === 'centre' ? common('at') : `${common('at')} (${organisation.timeZone})`;
  const pages = useActs(list.values);
  const objects = OBJECTS[organisation.kind === 'centre' ? 'centre' : 'headquarters'];
  const tells = (act: ActResponse) => Object.values(words.told(act)).some(names => names.length > 0);
  const who = pages.items.find(({ subject }) => subject === person)?.by;
  return (
    <ListPage<ActResponse>
      title={text('title')}
      sub={text('sub')}
      exporter={
        <ExportButton
          name={text('title')}
          url={format => actsExportUrl(organisation.kind, list.values, format)}
        />
      }
      list={list}
      filters={[
        {
          name: 'object',
          label: text('thing'),
          any: text('everything'),
          options: objects.map(value => ({ value, label: words.object(value) })),
        },
        ...(person
          ? [
              {
                name: 'person',
                label: common('by'),
                any: text('everybody'),
                options: [{ value: person, label: who ?? text('onePerson') }],
              },
            ]
          : []),
      ]}
      pages={pages}
      rowKey="id"
      empty={{ title: text('empty') }}
      columns={[
        { title: at, render: (_, act) => momentIn(act.at, organisation.timeZone) },
        {
          title: common('by'),
          render: (_, { by, subject }) =>
            subject && subject !== person ? (
              <Button
                data-prints
                type="link"
                size="small"
                className={styles.who}
                aria-label={text('onlyOf', { name: by })}
                onClick={() => list.set({ person: subject })}
              >
                {by}
              </Button>
            ) : (
              by
            ),
        },
        { title: text('what'), render: (_, act) => <div className={styles.act}>{words.act(act)}</div> },
        {
          title: text('thing'),
          render: (_, act) => (
            <div className={styles.thing}>
              {words.object(act.object)} <b>{words.called(act)}</b>
            </div>
          ),
        },
        {
          title: text('change'),
          // Nothing where there is nothing to tell: a card then has no such line.
          render: (_, act) =>
            (act.reason || tells(act)) && (
              <div className={styles.change}>
                {act.reason} <Changes act={act} />
              </div>
            ),
        },
      ]}
    />
  );
}
