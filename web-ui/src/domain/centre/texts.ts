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

/** What a centre is from a day on: place, size, positioning, opening hours. */
export const useProfileText = defineTexts('profile', {
  district: ['区', 'District'],
  subDistrict: ['街镇', 'Sub-district'],
  positioning: ['定位', 'Positioning'],
  area: ['面积 m²', 'Area, m²'],
  areaWrong: ['1 到 1,000,000 之间，最多一位小数', 'From 1 to 1,000,000, one decimal at most'],
  hours: ['开放时间', 'Opening hours'],
  mon: ['周一', 'Mon'],
  tue: ['周二', 'Tue'],
  wed: ['周三', 'Wed'],
  thu: ['周四', 'Thu'],
  fri: ['周五', 'Fri'],
  sat: ['周六', 'Sat'],
  sun: ['周日', 'Sun'],
  dayTo: ['{{first}}至{{last}}', '{{first}}–{{last}}'],
  closedDay: ['不开放', 'closed'],
  hoursFrom: ['{{day}}开始', '{{day}} from'],
  hoursTo: ['{{day}}结束', '{{day}} to'],
  addStretch: ['加一段', 'Add hours'],
  addStretchOf: ['{{day}}加一段', 'Add hours on {{day}}'],
  removeStretchOf: ['去掉{{day}}的一段', 'Remove hours of {{day}}'],
  likeAbove: ['同上', 'As above'],
  likeAboveOf: ['{{day}}与前一天相同', '{{day}} as the day before'],
  hoursWrong: [
    '{{day}}：时间写成 08:30，先后排列、不重叠，每天最多 4 段',
    '{{day}}: times like 08:30, in order, not overlapping, 4 stretches at most',
  ],
  hoursNone: ['至少有一天开放', 'Open on one day at least'],
});
