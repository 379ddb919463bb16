import { defineTexts } from '@/shared/i18n';

export const useHistoryText = defineTexts('session-history', {
  history: ['经过', 'History'],
  eventCreated: ['新增 {{detail}}', 'Added {{detail}}'],
  eventImported: ['由导入新增', 'Added by an import'],
  eventChangedByImport: ['由导入修改', 'Changed by an import'],
  eventClosed: ['以 {{detail}} 人次结场', 'Closed with {{detail}} visits'],
  eventReopened: ['重新打开：{{detail}}', 'Reopened: {{detail}}'],
  eventRestored: ['恢复：{{detail}}', 'Restored: {{detail}}'],
  eventCancelled: ['取消：{{detail}}', 'Cancelled: {{detail}}'],
  eventChanged: ['修改 {{detail}}', 'Changed {{detail}}'],
  changeActivity: ['活动：{{before}} → {{after}}', 'Activity: {{before}} → {{after}}'],
  changeSpace: ['空间：{{before}} → {{after}}', 'Space: {{before}} → {{after}}'],
  changeDay: ['日期：{{before}} → {{after}}', 'Day: {{before}} → {{after}}'],
  changeTime: ['时间：{{before}} → {{after}}', 'Time: {{before}} → {{after}}'],
});
