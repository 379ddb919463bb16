import { Button, Select } from 'antd';
import type { ActResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { Changes, DataTable, EmptyState, Guard, layout, PageHead, Toolbar, useActWords } from '@/shared/ui';
import { useActs, useFilter } from '../api/useActs';
import { useText } from '../texts';
import styles from './Acts.module.css';

const OBJECTS = {
  centre: [
    'staff',
    'resident',
    'session',
    'attendance',
    'activity',
    'programme',
    'space',
    'equipment',
    'contract',
    'statement',
    'import',
    'day',
  ],
  headquarters: ['centre', 'agency', 'member', 'agency-member'],
} as const;

export function ActsPage() {
  const { organisation } = useMe();
  return (
    <Guard permission={organisation.kind === 'centre' ? 'read-acts' : 'read-headquarters-acts'}>
      <Acts />
    </Guard>
  );
}

function Acts() {
  const text = useText();
  const common = useCommon();
  const words = useActWords();
  const { organisation } = useMe();
  const [filter, setFilter] = useFilter();
  const pages = useActs(filter);
  const objects = OBJECTS[organisation.kind === 'centre' ? 'centre' : 'headquarters'];
  return (
    <>
      <PageHead title={text('title')} sub={text('sub')} />
      <Toolbar>
        <Select
          aria-label={text('thing')}
          value={filter.object ?? ''}
          className={layout.medium}
          onChange={object => void setFilter({ object: object || null })}
          options={[
            { value: '', label: text('everything') },
            ...objects.map(value => ({ value, label: words.object(value) })),
          ]}
        />
        {filter.person && (
          <Button onClick={() => void setFilter({ person: null })}>{text('everybody')}</Button>
        )}
      </Toolbar>
      <DataTable<ActResponse>
        pages={pages}
        rowKey="id"
        label={text('title')}
        empty={<EmptyState title={text('empty')} />}
        columns={[
          { title: common('at'), render: (_, act) => momentIn(act.at, organisation.timeZone) },
          {
            title: common('by'),
            render: (_, { by, subject }) =>
              subject && subject !== filter.person ? (
                <Button
                  type="link"
                  size="small"
                  className={styles.person}
                  aria-label={text('onlyOf', { name: by })}
                  onClick={() => void setFilter({ person: subject })}
                >
                  {by}
                </Button>
              ) : (
                by
              ),
          },
          { title: text('what'), render: (_, act) => words.act(act) },
          {
            title: text('thing'),
            render: (_, act) => (
              <div className={styles.thing}>
                {words.object(act.object)} <b>{act.title}</b>
              </div>
            ),
          },
          {
            title: text('change'),
            render: (_, act) => (
              <div className={styles.change}>
                {act.reason} <Changes act={act} />
              </div>
            ),
          },
        ]}
      />
    </>
  );
}
