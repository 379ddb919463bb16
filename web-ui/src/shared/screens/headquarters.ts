import { defineScreens } from './screen';

/** The screens of headquarters, in the order of its menu: the comparison first, since that is what an analyst opens. */
export const headquarters = defineScreens(
  { compare: null, network: ['中心网络', 'Network'] },
  {
    comparison: {
      path: '/comparison',
      title: ['比较', 'Comparison'],
      permission: 'read-comparison',
      menu: 'compare',
      words: 'bijiao comparison paiming rank visits renci',
      plain: true,
    },
    centreFigures: {
      path: '/comparison/:slug',
      title: ['一个中心的数字', 'Figures of a centre'],
      permission: 'read-comparison',
      parent: 'comparison',
    },
    centres: {
      path: '/centres',
      title: ['中心', 'Centres'],
      permission: 'read-centres',
      menu: 'network',
      words: 'zhongxin centres dangan profile',
      actions: [
        {
          title: ['开通中心', 'Open a centre'],
          permission: 'manage-centres',
          query: { open: 'new' },
          words: 'kaitong zhongxin',
        },
      ],
    },
    centre: {
      path: '/centres/:slug',
      title: ['中心档案', 'Centre'],
      permission: 'read-centres',
      parent: 'centres',
    },
    openings: {
      path: '/openings',
      title: ['开通', 'Openings'],
      permission: 'manage-centres',
      menu: 'network',
      words: 'kaitong open workbook jindu progress',
    },
    workbook: {
      path: '/openings/workbook',
      title: ['批量开通', 'Open many centres'],
      permission: 'manage-centres',
      parent: 'openings',
    },
    agencies: {
      path: '/agencies',
      title: ['购买主体', 'Agencies'],
      permission: 'manage-centres',
      menu: 'network',
      words: 'goumai zhuti zhengfu agencies government',
      actions: [
        {
          title: ['登记购买主体', 'Register an agency'],
          permission: 'manage-centres',
          query: { open: 'new' },
          words: 'dengji goumai zhuti',
        },
      ],
    },
    calendar: {
      path: '/calendar',
      title: ['放假调休', 'National days'],
      permission: 'read-centres',
      menu: 'network',
      words: 'fangjia tiaoxiu',
    },
    members: {
      path: '/members',
      title: ['总部成员', 'Members'],
      permission: 'manage-centres',
      menu: 'network',
      words: 'chengyuan members tuandui team',
      actions: [
        {
          title: ['邀请成员', 'Invite a member'],
          permission: 'manage-centres',
          query: { open: 'new' },
          words: 'yaoqing chengyuan',
        },
      ],
    },
    acts: {
      path: '/acts',
      title: ['操作记录', 'Activity log'],
      permission: 'read-headquarters-acts',
      menu: 'network',
      words: 'caozuo jilu acts history',
    },
  },
);
