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

/** An opening that waits for somebody to try it again. */
export const failedOpening = {
  id: 'o1',
  kind: 'centre',
  slug: 'yuntai',
  name: '云台睦邻中心',
  nameEn: 'Yuntai',
  state: 'failed',
  steps: [{ step: 'database', state: 'done', at: '2026-11-22T02:00:00Z' }],
  totalSteps: 5,
  error: { zh: '身份服务没有回答。', en: 'The identity provider did not answer.' },
  attempts: 3,
  nextTryAt: null,
  askedBy: '王颖',
  askedAt: '2026-11-22T02:00:00Z',
  changedAt: '2026-11-22T02:00:00Z',
  managerUsername: 'li@yuntai.example.org',
  managerName: '李经理',
};
