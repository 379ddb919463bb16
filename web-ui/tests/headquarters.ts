import { manager } from './render';

/** Somebody who may do everything at headquarters. */
export const administrator = {
  ...manager,
  organisation: {
    ...manager.organisation,
    alias: 'headquarters',
    slug: 'headquarters',
    kind: 'headquarters',
    name: '总部',
    nameEn: 'Headquarters',
  },
  role: 'administrator',
  permissions: ['read-comparison', 'read-centres', 'manage-centres', 'read-headquarters-acts'],
};
