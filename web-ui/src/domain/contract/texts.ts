import { defineTexts } from '@/shared/i18n';

/** How far a contract is kept, by what the reports say. */
export const useContractText = defineTexts('contract', {
  reportedShare: ['已报告天数占合同', 'share of the days that is reported'],
  recorded: ['（已记录 {{figure}}，含敏感服务）', '({{figure}} recorded, sensitive services included)'],
  legendKept: ['报告的完成量，跟上已报告的天数', 'As reported, keeping up with the days reported'],
  legendBehind: ['落后超过 10 个百分点', 'More than 10 points behind'],
  legendOld: ['报告较旧，当前进度不明', 'The last report is old, so today’s pace is not known'],
  legendLine: ['已报告的天数占合同天数', 'How much of the contract’s time the reports cover'],
  since: [
    '报告截至 {{day}}，此后合同又过了 {{count}} 天',
    'Reported up to {{day}}; {{count}} day of the contract has passed since then',
    'Reported up to {{day}}; {{count}} days of the contract have passed since then',
  ],
  sinceThen: [
    '此后合同又过了 {{count}} 天',
    '{{count}} day of the contract has passed since then',
    '{{count}} days of the contract have passed since then',
  ],
  sinceNone: [
    '合同已过 {{count}} 天，还没有报告',
    '{{count}} day of the contract has passed without a report',
    '{{count}} days of the contract have passed without a report',
  ],
  coming: ['下一份报告 {{day}} 前', 'Next report by {{day}}'],
  due: ['{{from}} – {{to}} 的报告应于 {{day}} 前发布', 'The report for {{from}} – {{to}} is due by {{day}}'],
  overdue: [
    '{{from}} – {{to}} 的报告逾期 {{count}} 天',
    'the report for {{from}} – {{to}} is {{count}} day overdue',
    'the report for {{from}} – {{to}} is {{count}} days overdue',
  ],
  moreOverdue: [
    '，另有 {{count}} 份报告也已逾期',
    ', and {{count}} more report is overdue',
    ', and {{count}} more reports are overdue',
  ],
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
  paceUnknown: [
    '报告较旧，或有报告逾期，当前进度不明',
    'The last report is old or one is overdue, so today’s pace is not known',
  ],
  behind: ['落后 {{points}} 个百分点', '{{points}} points behind'],
  behindThen: ['报告时已落后 {{points}} 个百分点', '{{points}} points behind when reported'],
  notClosed: ['已结束未结场', 'Ended, not closed'],
  none: ['还没有报告', 'No statement yet'],
});
