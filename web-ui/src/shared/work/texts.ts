import { defineTexts } from '../i18n';

export const useWorkText = defineTexts('work', {
  bell: ['后台任务', 'Work in the background'],
  running: ['{{count}} 项进行中', '{{count}} running', '{{count}} running'],
  ended: ['{{count}} 项已结束', '{{count}} ended', '{{count}} ended'],
  leave: ['可以离开这个页面，任务会继续', 'You may leave this page; the work goes on'],
  working: ['进行中', 'Running'],
  done: ['已完成', 'Done'],
  failed: ['没有完成', 'Not done'],
  stopped: ['已停止', 'Stopped'],
  counted: ['{{done}} / {{all}}', '{{done}} / {{all}}'],
  countedDone: ['已完成 {{done}} / {{all}}', '{{done}} / {{all}} done'],
  countedFailed: ['{{count}} 个没有完成', '{{count}} not done', '{{count}} not done'],
  told: ['{{label}}：已完成', '{{label}}: done'],
  toldFailed: ['{{label}}：没有完成', '{{label}}: not done'],
  toldStopped: ['{{label}}：已停止', '{{label}}: stopped'],
  toldSome: ['{{label}}：{{said}}', '{{label}}: {{said}}'],
  why: ['点铃铛查看原因', 'The bell leads to the reason'],
  clear: ['清除已结束的', 'Clear what has ended'],
});
