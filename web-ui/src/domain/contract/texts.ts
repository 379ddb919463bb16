import { defineTexts } from '@/shared/i18n';

/** How far a contract is kept, by what the reports say. */
export const useContractText = defineTexts('contract', {
  reportedShare: ['已报告天数占合同', 'share of the days that is reported'],
  age: ['此后合同又过了 {{count}} 天', '{{count}} day has passed since', '{{count}} days have passed since'],
  ageNone: [
    '合同已过 {{count}} 天，没有报告',
    '{{count}} day of the contract without a report',
    '{{count}} days of the contract without a report',
  ],
  ageHint: ['报告截止日之后已过的合同天数', 'Days of the contract since the last day that is reported'],
  coming: ['下一份报告 {{day}} 前', 'Next report by {{day}}'],
  due: ['{{from}} – {{to}} 的报告应于 {{day}} 前发布', 'Report {{from}} – {{to}} due by {{day}}'],
  overdue: [
    '{{from}} – {{to}} 的报告逾期 {{count}} 天',
    'Report {{from}} – {{to}} {{count}} day overdue',
    'Report {{from}} – {{to}} {{count}} days overdue',
  ],
  moreOverdue: ['，另有 {{count}} 份', ', and {{count}} more', ', and {{count}} more'],
  nextHint: [
    '报告期 {{from}} 至 {{to}}，结束后 15 天内（{{day}} 前）发布',
    'Covers {{from}} – {{to}}; to be published within 15 days after, by {{day}}',
  ],
  reportMonth: ['每月', 'Monthly'],
  reportQuarter: ['每季度', 'Quarterly'],
  reportYear: ['每年', 'Yearly'],
  procurementTender: ['公开招标', 'Tender'],
  procurementDirect: ['定向委托', 'Direct award'],
  procurementNegotiation: ['竞争性磋商', 'Negotiation'],
  ahead: ['进度正常', 'On pace'],
  aheadThen: ['报告时进度正常', 'On pace when reported'],
  aheadThenHint: [
    '报告已旧，或有报告逾期，现在的进度不明',
    'The report is old or one is overdue; the pace of today is not known',
  ],
  behind: ['落后 {{points}} 个百分点', '{{points}} points behind'],
  unknown: ['还没有报告', 'No statement yet'],
});
