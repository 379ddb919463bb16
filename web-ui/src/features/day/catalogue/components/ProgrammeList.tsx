import { Button } from 'antd';
import type { ProgrammeResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { colourOf } from '@/shared/lib/sessions';
import { DataTable, EmptyState, Tag, vars } from '@/shared/ui';
import { useProgrammes } from '../api/useCatalogue';
import { useText } from '../texts';
import styles from './ProgrammeList.module.css';

/** The colours of the timeline, in the order of `colourOf`. */
const COLOURS = ['--brick', '--leaf', '--sky', '--plum'];

export function ProgrammeList({ onEdit }: { onEdit?: (programme: ProgrammeResponse) => void }) {
  const text = useText();
  const common = useCommon();
  const pages = useProgrammes();
  return (
    <DataTable<ProgrammeResponse>
      pages={pages}
      rowKey="id"
      label={text('programmes')}
      empty={<EmptyState title={text('emptyProgrammes')}>{text('emptyProgrammesBody')}</EmptyState>}
      columns={[
        {
          title: text('title'),
          render: (_, each) => (
            <>
              <span
                aria-hidden
                className={styles.colour}
                style={vars({ '--colour': `var(${COLOURS[colourOf(each.id)]})` })}
              >
                ■
              </span>{' '}
              <b>{each.name}</b>{' '}
              {each.sensitive && (
                <Tag tone="warn" hint={text('sensitiveHint')}>
                  {text('sensitive')}
                </Tag>
              )}
            </>
          ),
        },
        {
          title: <span className="visually-hidden">{common('actions')}</span>,
          align: 'right',
          render: (_, each) =>
            onEdit && (
              <Button
                type="link"
                size="small"
                aria-label={`${common('edit')} ${each.name}`}
                onClick={() => onEdit(each)}
              >
                {common('edit')}
              </Button>
            ),
        },
      ]}
    />
  );
}
