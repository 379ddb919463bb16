import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('purchased', {
  title: ['购买的服务', 'Purchased services'],
  contracts: ['{{count}} 份合同', '{{count}} contract', '{{count}} contracts'],
  centres: ['{{count}} 个中心', '{{count}} centre', '{{count}} centres'],
  summary: [
    '黑线为已报告天数占合同的比例 · 不含敏感服务',
    'the black line is the share of days reported · without sensitive services',
  ],
  empty: ['还没有合同', 'No contracts yet'],
  emptyBody: [
    '中心发布合同后会出现在这里；您只会看到贵单位购买的服务。',
    'A contract appears here once its centre publishes it; you only see what your body purchased.',
  ],
  open: ['打开报告', 'Open statement'],
  contract: ['查看合同', 'View contract'],
  none: ['等待第一份履约报告', 'Waiting for the first statement'],
  asOf: ['截至 {{day}}', 'As of {{day}}'],
  number: ['合同编号', 'Contract number'],
  centre: ['承接中心', 'Centre'],
  period: ['期间', 'Period'],
  amount: ['金额', 'Amount'],
  procurement: ['采购方式', 'Procured by'],
  reportEvery: ['报告周期', 'Reports'],
  activities: ['计入的活动', 'Activities that count'],
  statements: ['履约报告', 'Statements'],
  noStatements: ['还没有发布履约报告', 'No statement was published yet'],
  statement: ['报告', 'Statement'],
  replaced: ['已被取代', 'Replaced'],
  correction: ['更正', 'Correction'],
  publishedAt: ['发布时间', 'Published'],
});
