import { defineTexts } from '@/shared/i18n';

/** Where an organisation of the registry stands: a centre, an agency. */
export const useStandingText = defineTexts('organisation', {
  open: ['开放', 'Open'],
  opening: ['开通中', 'Being opened'],
  suspended: ['已暂停', 'Suspended'],
  failed: ['开通失败', 'Opening failed'],
});
