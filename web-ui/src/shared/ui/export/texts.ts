import { defineTexts } from '../../i18n';

export const useText = defineTexts('export', {
  xlsx: ['导出 XLSX', 'Export XLSX'],
  csv: ['CSV', 'CSV'],
  csvLabel: ['导出 CSV', 'Export CSV'],
  working: ['正在导出…', 'Exporting…'],
  done: ['已导出：{{file}}', 'Exported: {{file}}'],
});
