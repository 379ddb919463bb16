import { defineTexts } from '@/shared/i18n';

export const useStatementText = defineTexts('statement', {
  heading: ['履约报告 {{number}}', 'Statement {{number}}'],
  preview: ['预览', 'Preview'],
  period: ['期间 {{from}} 至 {{to}}', '{{from}} to {{to}}'],
  asOf: ['截至 {{day}}', 'As of {{day}}'],
  asOfHint: [
    '进度按这一天、只按已报告的日子判断；报告发布后不再变化',
    'Pace is judged at this day over the days that were reported; a published statement never changes',
  ],
  reported: [
    '已报告 {{count}} 天（占合同 {{share}}）',
    '{{count}} day reported ({{share}} of the contract)',
    '{{count}} days reported ({{share}} of the contract)',
  ],
  withoutSensitive: ['不含敏感服务', 'Without sensitive services'],
  sensitiveTitle: ['另列：敏感服务', 'Apart: sensitive services'],
  sensitiveBody: [
    '以上合计、指标和明细都不含敏感服务；每个板块每期只公布一行，至少 2 场、5 人次，不足则并入以后的报告。',
    'No total, indicator or list above includes sensitive services. Each of them has one line per statement once it has at least 2 sessions and 5 visits; fewer join a later statement.',
  ],
  tooFew: ['不足以公布', 'Too few to publish'],
  tooFewHint: [
    '不足 2 场或 5 人次（也可能没有）；并入以后的报告',
    'Fewer than 2 sessions or 5 heads, or none; a later statement carries them',
  ],
  covers: ['含 {{days}}', 'covers {{days}}'],
  lateCorrection: ['含更正', 'Holds a correction'],
  lateCorrectionHint: [
    '其中有对以前公布的数字的更正',
    'Part of it corrects figures that were published before',
  ],
  sensitiveDiffers: [
    '敏感服务的场次有变动（数字并入以后的报告）',
    'Sessions of sensitive services differ (a later statement carries the figures)',
  ],
  notClosedShort: ['已结束未结场', 'Ended, not closed'],
  notClosed: [
    '另有 {{count}} 场已结束而未结场，未计入',
    '{{count}} session ended and was not closed; it is not counted',
    '{{count}} sessions ended and were not closed; they are not counted',
  ],
  noEvidence: ['没有可以列出的场次', 'No sessions to list'],
  noEvidenceBody: [
    '结场的场次才会列在这里；排定而未结场的不算。',
    'Sessions stand here once they are closed; what is only planned does not count.',
  ],
  noSession: ['期间没有已举办的场次', 'No session was held in the period'],
  allClosed: [
    '本合同计入的活动，已结束的场次都已结场',
    'Of the activities that count for this contract, every session that ended is closed',
  ],
  linesReplaced: ['明细：去掉 {{before}} 行，新增 {{after}} 行', 'List: {{before}} removed, {{after}} added'],
  promised: ['承诺与交付', 'Promised and delivered'],
  inPeriod: ['本期 {{figure}}', '{{figure}} in this period'],
  evidence: [
    '证据：{{count}} 个已举办场次',
    'Evidence: {{count}} session held',
    'Evidence: {{count}} sessions held',
  ],
  sessions: ['场次明细', 'Sessions'],
  day: ['日期', 'Day'],
  session: ['场次', 'Session'],
  space: ['空间', 'Space'],
  masked: ['<5 不显示', '<5, not shown'],
  maskedHint: [
    '敏感服务中少于 5 人的场次不显示人数，合计仍然准确',
    'Sessions of a sensitive programme with fewer than 5 heads are masked; the totals stay exact',
  ],
  noSpace: ['未指定', 'Not given'],
  privacy: [
    '不含个人信息，不含敏感服务。计数规则 v{{rules}}。',
    'No personal data, no sensitive services. Counting rules v{{rules}}.',
  ],
  privacyMasked: [
    '不含个人信息；少于 5 人的敏感分组不显示。计数规则 v{{rules}}。',
    'No personal data; sensitive groups below 5 are masked. Counting rules v{{rules}}.',
  ],
  fingerprint: ['校验码', 'Fingerprint'],
  fingerprintHint: [
    '报告内容的 SHA-256；下载 JSON 后可自行核对',
    'SHA-256 of the statement; check it yourself on the downloaded JSON',
  ],
  previous: ['上一份报告', 'Previous statement'],
  intact: ['内容未被改动', 'Unchanged'],
  broken: ['内容与校验码不符', 'Does not match its fingerprint'],
  replaces: ['本报告更正并取代 {{number}}', 'This statement corrects and replaces {{number}}'],
  replacedBy: ['已被 {{number}} 取代，请以后者为准', 'Replaced by {{number}}; that one counts'],
  difference: ['{{what}}：{{before}} → {{after}}', '{{what}}: {{before}} → {{after}}'],
  published: ['发布于 {{at}}', 'Published {{at}}'],
  download: ['下载 {{format}}', 'Download {{format}}'],
  print: ['打印', 'Print'],
});
