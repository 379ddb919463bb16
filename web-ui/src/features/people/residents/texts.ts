import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('residents', {
  title: ['居民', 'Residents'],
  sub: ['只记录签到需要的最少信息', 'Only the least that check-in needs'],
  find: ['姓名或拼音首字母', 'Name or pinyin initials'],
  kept: [
    '连不上服务器。下面是本机 {{at}} 留存的名单，只能查看；登记和修改要等网络恢复。',
    'The server cannot be reached. Below is the list this device keeps as of {{at}}, to be read only; adding and changing wait for the network.',
  ],
  add: ['登记居民', 'Add a resident'],
  edit: ['修改居民', 'Edit resident'],
  name: ['姓名', 'Name'],
  birthYear: ['出生年份', 'Year of birth'],
  birthYearHint: ['可不填', 'Optional'],
  birthYearWrong: ['请填 1900 到今年之间的年份', 'A year between 1900 and this year'],
  sex: ['性别', 'Sex'],
  female: ['女', 'Female'],
  male: ['男', 'Male'],
  other: ['其他', 'Other'],
  unknown: ['未填', 'Not given'],
  namesakeTitle: ['已登记过“{{name}}”', '“{{name}}” is known already'],
  namesakeBody: [
    '请核对是不是同一个人，避免重复登记：同一个人登记两次，服务人数会多算。',
    'Check whether it is the same person: somebody added twice is counted twice.',
  ],
  born: ['{{year}} 年出生', 'born {{year}}'],
  bornUnknown: ['出生年份未填', 'year of birth not given'],
  samePerson: ['就是这位', 'This is the one'],
  anotherPerson: ['是另一位，继续登记', 'Somebody else: add them'],
  erase: ['删除个人信息', 'Erase'],
  eraseTitle: ['删除{{name}}的个人信息？', 'Erase {{name}}?'],
  eraseBody: [
    '姓名、出生年份和性别会被永久删除，不能恢复。过去的人次与服务人数不变（以随机代号保留）。原因、备注和导入文件里写到的这个名字随后自动抹去。',
    'Name, year of birth and sex are gone for good. Past visits and people stay as they were, under a random pseudonym. Where reasons and imported files mention the name, it is taken out soon after.',
  ],
  erased: ['个人信息已删除', 'Erased'],
  empty: ['还没有登记居民', 'No residents yet'],
  emptyBody: [
    '登记后，前台签到时点一下姓名即可，服务人数（去重）也由此得出。',
    'Once added, the front desk checks people in with one tap, and distinct people can be counted.',
  ],
  noMatch: ['没有找到“{{q}}”', 'Nobody matches “{{q}}”'],
});
