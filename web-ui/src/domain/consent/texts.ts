import { defineTexts } from '@/shared/i18n';

export const PURPOSES = ['contact', 'photo', 'reminders'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Groups that the law holds sensitive. */
export const TAGS = ['disability', 'party-member', 'low-income', 'special-care', 'bereaved'] as const;
export type GroupTag = (typeof TAGS)[number];

/** What residents consent to, how, and whether it is in force. */
export const useConsentText = defineTexts('consent', {
  contact: ['联系本人', 'Contact'],
  photo: ['照片和视频', 'Photos and films'],
  reminders: ['活动提醒', 'Reminders'],
  group: ['敏感人群登记', 'Sensitive groups'],
  disability: ['残障', 'Disability'],
  'party-member': ['党员', 'Party member'],
  'low-income': ['低保、低收入', 'Low income'],
  'special-care': ['优抚对象', 'Veteran, or of their family'],
  bereaved: ['失独家庭', 'Lost an only child'],
  paper: ['纸质', 'On paper'],
  spoken: ['口头', 'Spoken'],
  link: ['本人链接', 'By own link'],
  given: ['有效', 'In force'],
  withdrawn: ['已撤回', 'Withdrawn'],
});
