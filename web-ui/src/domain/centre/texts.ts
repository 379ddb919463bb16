import { defineTexts } from '@/shared/i18n';

/** What a centre is for, above all: the words of its codes. */
export const usePositioningText = defineTexts('positioning', {
  general: ['综合', 'General'],
  neighbourhood: ['睦邻', 'Neighbourhood'],
  'community-service': ['社区服务', 'Community service'],
  'social-organisations': ['社会组织', 'Social organisations'],
  elders: ['养老', 'Elders'],
  disability: ['残障', 'Disability'],
  party: ['党群', 'Party-masses'],
  sport: ['运动健身', 'Sport and fitness'],
  'swimming-skating': ['游泳与滑冰', 'Swimming and skating'],
  'families-youth': ['亲子与青少年', 'Families and youth'],
  arts: ['文化艺术', 'Arts and culture'],
  other: ['其他', 'Other'],
});
