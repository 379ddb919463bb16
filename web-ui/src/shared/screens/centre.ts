import { defineScreens } from './screen';

/**
 * The screens of a centre, in the order of its menu: the day first, since that is what a desk opens. The wing of the day has many, and
 * stands in the menu as three: what a day brings, what is planned, and what is set up once.
 */
export const centre = defineScreens(
  {
    day: ['每日', 'The day'],
    plan: ['排程', 'Planning'],
    people: ['人员', 'People'],
    promise: ['承诺', 'Promises'],
    setup: ['设置', 'Set-up'],
  },
  {
    today: {
      path: '/today/:day?',
      title: ['今日', 'Today'],
      permission: 'read-centre',
      menu: 'day',
      words: 'jinri today',
      plain: true,
    },
    timetable: {
      path: '/timetable',
      title: ['日程', 'Timetable'],
      permission: 'read-centre',
      menu: 'plan',
      words: 'richeng timetable',
    },
    timeline: {
      path: '/timeline',
      title: ['空间时间轴', 'Spaces by time'],
      permission: 'read-centre',
      menu: 'plan',
      words: 'kongjian shijianzhou timeline rooms',
    },
    bookings: {
      path: '/bookings',
      title: ['预约', 'Bookings'],
      permission: 'read-centre',
      menu: 'plan',
      words: 'yuyue bookings',
      actions: [
        {
          title: ['新增预约', 'New booking'],
          permission: 'write-bookings',
          query: { open: 'new' },
          words: 'xinzeng yuyue',
        },
      ],
    },
    checkIn: {
      path: '/check-in',
      title: ['签到', 'Check-in'],
      permission: 'read-centre',
      menu: 'day',
      words: 'qiandao check-in',
      plain: true,
    },
    waiting: {
      path: '/check-in/waiting',
      title: ['待上传的签到', 'Taps to be sent'],
      permission: 'read-centre',
      parent: 'checkIn',
      plain: true,
    },
    desk: {
      path: '/sessions/:session/check-in',
      title: ['本场签到', 'Check-in of a session'],
      permission: 'read-centre',
      parent: 'checkIn',
      plain: true,
    },
    daySheet: {
      path: '/day-sheet/:day?',
      title: ['日录入', 'Day sheet'],
      permission: 'record-attendance',
      menu: 'day',
      words: 'riluru bulu paper list day sheet',
    },
    closing: {
      path: '/closing/:day?',
      title: ['日结', 'End of the day'],
      permission: 'record-attendance',
      menu: 'day',
      words: 'rijie jiaoban end of day',
    },
    closings: {
      path: '/closings',
      title: ['各日日结', 'Ends of days'],
      permission: 'record-attendance',
      parent: 'closing',
    },
    footfall: {
      path: '/footfall',
      title: ['人流', 'Footfall'],
      permission: 'read-centre',
      menu: 'day',
      words: 'renliu footfall',
    },
    activities: {
      path: '/activities',
      title: ['活动', 'Activities'],
      permission: 'read-centre',
      menu: 'plan',
      words: 'huodong activities bankuai programmes',
      actions: [
        {
          title: ['新增活动', 'New activity'],
          permission: 'write-timetable',
          query: { open: 'new' },
          words: 'xinzeng huodong',
        },
        {
          title: ['新增服务板块', 'New programme'],
          permission: 'write-timetable',
          query: { tab: 'programmes', open: 'new' },
          words: 'xinzeng fuwu bankuai',
        },
      ],
    },
    spaces: {
      path: '/spaces',
      title: ['空间', 'Spaces'],
      permission: 'read-centre',
      menu: 'setup',
      words: 'kongjian spaces shebei equipment',
      actions: [
        {
          title: ['新增空间', 'New space'],
          permission: 'write-timetable',
          query: { open: 'new' },
          words: 'xinzeng kongjian',
        },
      ],
    },
    equipment: {
      path: '/spaces/:space/equipment',
      title: ['设备', 'Equipment'],
      permission: 'read-centre',
      parent: 'spaces',
    },
    spaceUse: {
      path: '/space-use',
      title: ['空间使用率', 'Use of spaces'],
      permission: 'read-centre',
      menu: 'day',
      words: 'kongjian shiyonglv occupancy',
    },
    opening: {
      path: '/opening',
      title: ['开放时间', 'Opening hours'],
      permission: 'read-centre',
      menu: 'setup',
      words: 'kaifang shijian hours holidays',
    },
    devices: {
      path: '/devices',
      title: ['签到设备', 'Desk devices'],
      permission: 'manage-staff',
      menu: 'setup',
      words: 'qiandao shebei desk devices',
    },
    imports: {
      path: '/imports',
      title: ['导入日程', 'Import'],
      permission: 'import-timetable',
      menu: 'plan',
      words: 'daoru import',
    },
    import: {
      path: '/imports/:import',
      title: ['一次导入', 'One import'],
      permission: 'import-timetable',
      parent: 'imports',
    },
    residents: {
      path: '/residents',
      title: ['居民', 'Residents'],
      permission: 'read-residents',
      menu: 'people',
      words: 'jumin residents',
      actions: [
        {
          title: ['登记居民', 'Add a resident'],
          permission: 'write-residents',
          query: { open: 'new' },
          words: 'xinzeng jumin dengji register',
        },
      ],
    },
    staff: {
      path: '/staff',
      title: ['团队', 'Team'],
      permission: 'manage-staff',
      menu: 'people',
      words: 'tuandui team',
      actions: [
        {
          title: ['邀请成员', 'Invite a member'],
          permission: 'manage-staff',
          query: { open: 'new' },
          words: 'yaoqing chengyuan',
        },
      ],
    },
    acts: {
      path: '/acts',
      title: ['操作记录', 'Activity log'],
      permission: 'read-acts',
      menu: 'people',
      words: 'caozuo jilu acts history',
    },
    contracts: {
      path: '/contracts',
      title: ['购买服务合同', 'Contracts'],
      permission: 'read-centre',
      menu: 'promise',
      words: 'hetong contracts',
      actions: [
        {
          title: ['新增合同', 'New contract'],
          permission: 'write-contracts',
          query: { open: 'new' },
          words: 'xinzeng dengji hetong',
        },
      ],
    },
    contract: {
      path: '/contracts/:contract',
      title: ['合同', 'Contract'],
      permission: 'read-centre',
      parent: 'contracts',
    },
    newStatement: {
      path: '/contracts/:contract/statements/new',
      title: ['新的履约报告', 'New statement'],
      permission: 'publish-statements',
      parent: 'contract',
    },
    statement: {
      path: '/statements/:statement',
      title: ['履约报告', 'Statement'],
      permission: 'read-centre',
      parent: 'contract',
    },
  },
);
