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

const VERDICTS = ['created', 'changed', 'unchanged', 'refused'] as const;

/** The rows by what became, or would become, of them; the refused ones with their reason. */
export function Rows({ job }: { job: ImportResponse }) {
  const text = useText();
  const [language] = useLanguage();
  const first = job.refused > 0 ? 'refused' : 'created';
  const [verdict, setVerdict] = useQueryState('verdict', parseAsStringLiteral(VERDICTS).withDefault(first));
  const pages = useImportRows(job.id, verdict, `${job.state} ${job.version}`);
  return (
    <>
      <Toolbar>
        <Segmented<(typeof VERDICTS)[number]>
          value={verdict}
          onChange={next => void setVerdict(next)}
          options={VERDICTS.map(value => ({ value, label: `${text(value)} ${count(job[value])}` }))}
        />
        {job.refused > 0 && (
          <Button href={getDownloadImportErrorsUrl(job.id)} download title={text('errorsHint')}>
            {text('errors')}
          </Button>
        )}
      </Toolbar>
      <DataTable<ImportRow>
        pages={pages}
        rowKey="line"
        label={text(verdict)}
        empty={<EmptyState title={text('noRows')} />}
        columns={[
          { title: text('line'), align: 'right', render: (_, row) => count(row.line) },
          ...(verdict === 'refused'
            ? [
                {
                  title: text('reason'),
                  render: (_: unknown, row: ImportRow) => (
                    <span className={layout.refused}>
                      {language === 'en' ? row.reason?.en : row.reason?.zh}
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
