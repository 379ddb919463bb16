import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('equipment', {
  title: ['设备', 'Equipment'],
  titleOf: ['{{name}}的设备', 'Equipment of {{name}}'],
  sub: ['这个空间里有什么、有多少', 'What stands in this space, and how many of it'],
  add: ['新增设备', 'New equipment'],
  edit: ['修改设备', 'Edit equipment'],
  name: ['名称', 'Name'],
  quantity: ['数量', 'Quantity'],
  note: ['备注', 'Note'],
  remove: ['删除', 'Remove'],
  removeBody: [
    '删除后不再列出，操作记录里仍可查到。',
    'It is listed no longer; the activity log still tells of it.',
  ],
  ofAll: ['全部空间的设备', 'Equipment of all spaces'],
  empty: ['还没有登记设备', 'No equipment yet'],
  emptyBody: [
    '登记投影、桌椅、音响等，排场次时就知道这里有什么。',
    'Enter projectors, chairs, speakers: then one knows what is here when planning sessions.',
  ],
});
