import { defineTexts } from '@/shared/i18n';

export const useNoteText = defineTexts('residentNotes', {
  title: ['备注', 'Notes'],
  none: ['没有备注', 'No notes'],
  add: ['写备注', 'Write a note'],
  change: ['修改备注', 'Change the note'],
  changeIt: ['修改', 'Change'],
  changeOf: ['修改备注：{{body}}', 'Change the note: {{body}}'],
  remove: ['删除', 'Delete'],
  removeTitle: ['删除这条备注？', 'Delete this note?'],
  removeBody: ['删除后不能恢复。', 'It cannot be restored.'],
  removed: ['已删除', 'Deleted'],
  body: ['备注', 'Note'],
  hint: [
    '写服务时要知道的事；不要写电话和证件号。',
    'What is to be known when serving them; no phones or ID numbers.',
  ],
  readers: ['谁能看', 'Read by'],
  all: ['能看居民资料的人', 'Whoever sees residents'],
  few: ['只给少数指定人员', 'Few readers only'],
  limited: ['限指定人员', 'Few readers'],
  leftOut: ['内容只给少数指定人员看', 'Its words are for few readers'],
  by: ['{{at}} · {{who}}', '{{at}} · {{who}}'],
  changed: ['{{at}} · {{who}} · 有修改', '{{at}} · {{who}} · changed since'],
  more: ['更多备注', 'More notes'],
});
