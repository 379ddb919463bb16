import { Button, Segmented } from 'antd';
import { useQueryState } from 'nuqs';
import { getDownloadImportErrorsUrl } from '@/shared/api/generated/centre-day-imports/centre-day-imports';
import type { ImportResponse, ImportRow } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { count } from '@/shared/lib/numbers';
import { parseAsStringLiteral } from '@/shared/lib/search';
import { DataTable, EmptyState, layout, Toolbar } from '@/shared/ui';
import { useImportRows } from '../api/useImports';
import { useText } from '../texts';

const KINDS = ['created', 'changed', 'unchanged', 'refused', 'hinted'] as const;

/** The rows by what became, or would become, of them; the refused ones with their reason, others with what is worth a second look. */
export function Rows({ job }: { job: ImportResponse }) {
  const text = useText();
  const [language] = useLanguage();
  const first = job.refused > 0 ? 'refused' : job.hinted > 0 ? 'hinted' : 'created';
  const [kind, setKind] = useQueryState('verdict', parseAsStringLiteral(KINDS).withDefault(first));
  const pages = useImportRows(job.id, kind, `${job.state} ${job.version}`);
  const wordsOf = ({ reason, hints }: ImportRow) =>
    (kind === 'hinted' ? hints : reason ? [reason] : []).map(each => (language === 'en' ? each.en : each.zh));
  return (
    <>
      <Toolbar>
        <Segmented<(typeof KINDS)[number]>
          value={kind}
          onChange={next => void setKind(next)}
          options={KINDS.map(value => ({ value, label: `${text(value)} ${count(job[value])}` }))}
        />
        {job.refused + job.hinted > 0 && (
          <Button href={getDownloadImportErrorsUrl(job.id)} download title={text('errorsHint')}>
            {text('errors')}
          </Button>
        )}
      </Toolbar>
      <DataTable<ImportRow>
        pages={pages}
        rowKey="line"
        label={text(kind)}
        empty={<EmptyState title={text('noRows')} />}
        columns={[
          { title: text('line'), align: 'right', render: (_, row) => count(row.line) },
          ...(kind === 'refused' || kind === 'hinted'
            ? [
                {
                  title: text(kind === 'refused' ? 'reason' : 'hint'),
                  render: (_: unknown, row: ImportRow) => (
                    <span className={kind === 'refused' ? layout.refused : undefined}>
                      {wordsOf(row).map(each => (
                        <span key={each} className={layout.line}>
                          {each}
                        </span>
                      ))}
                    </span>
                  ),
                },
              ]
            : []),
          ...job.columns.map((column, index) => ({
            title: column,
            render: (_: unknown, row: ImportRow) => <span className={layout.whole}>{row.cells[index]}</span>,
          })),
        ]}
      />
    </>
  );
}
