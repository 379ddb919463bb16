import { defineTexts } from '@/shared/i18n';

export const STATES = ['placed', 'waiting', 'offered', 'cancelled', 'lapsed'] as const;
export type State = (typeof STATES)[number];

export const useRegistrationText = defineTexts('registration.domain', {
  taken: ['报名 {{taken}}/{{places}}', '{{taken}} of {{places}} places'],
  takenWaiting: [
    '报名 {{taken}}/{{places}} · 候补 {{waiting}}',
    '{{taken}} of {{places}} places · {{waiting}} waiting',
  ],
  cancelTells: [
    '已有 {{count}} 人报名，取消后请逐一通知；名单会保留，恢复场次后照旧。',
    '{{count}} person signed up: let them know. The list stays and holds again when the session is restored.',
    '{{count}} people signed up: let them know. The list stays and holds again when the session is restored.',
  ],
  'state.placed': ['已报名', 'Has a place'],
  'state.waiting': ['候补', 'Waiting'],
  'state.offered': ['名额保留中', 'Place kept'],
  'state.cancelled': ['已取消', 'Cancelled'],
  'state.lapsed': ['逾期未确认', 'Not confirmed in time'],
  'standing.open': ['可报名', 'Open'],
  'standing.waitlist': ['已满 · 可候补', 'Full · can wait'],
  'standing.full': ['已满', 'Full'],
  'standing.not-yet': ['未开放', 'Not open yet'],
  'standing.closed': ['已截止', 'Closed'],
  'standing.cancelled': ['场次已取消', 'Session cancelled'],
  'standing.held': ['已结场', 'Held'],
  'standing.over': ['已结束', 'Over'],
});
