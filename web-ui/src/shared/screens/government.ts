import { defineScreens } from './screen';

/** The screens of an agency that purchases services. */
export const government = defineScreens(
  { promise: null },
  {
    purchased: {
      path: '/purchased',
      title: ['购买的服务', 'Purchased services'],
      permission: 'read-purchased',
      menu: 'promise',
      words: 'goumai fuwu purchased',
      plain: true,
    },
    contract: {
      path: '/purchased/:contract',
      title: ['合同', 'Contract'],
      permission: 'read-purchased',
      parent: 'purchased',
    },
    statement: {
      path: '/statements/:statement',
      title: ['履约报告', 'Statement'],
      permission: 'read-purchased',
      parent: 'contract',
    },
  },
);
