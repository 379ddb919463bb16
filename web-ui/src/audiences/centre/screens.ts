import type { ScreenGroup } from '@/shared/config/screens';
import { useText } from './texts';

/** What a centre's navigation lists. */
export function useScreens(): ScreenGroup[] {
  const text = useText();
  return [
    {
      label: text('daily'),
      screens: [
        { to: '/today', label: text('today'), permission: 'read-centre', keywords: 'jinri today' },
        {
          to: '/timetable',
          label: text('timetable'),
          permission: 'read-centre',
          keywords: 'richeng timetable',
        },
        { to: '/check-in', label: text('checkIn'), permission: 'read-centre', keywords: 'qiandao check-in' },
      ],
    },
    {
      label: text('services'),
      screens: [
        {
          to: '/residents',
          label: text('residents'),
          permission: 'read-residents',
          keywords: 'jumin residents',
        },
      ],
    },
    {
      label: text('promises'),
      screens: [
        {
          to: '/contracts',
          label: text('contracts'),
          permission: 'read-centre',
          keywords: 'hetong contracts',
        },
      ],
    },
    {
      label: text('management'),
      screens: [
        { to: '/imports', label: text('imports'), permission: 'import-timetable', keywords: 'daoru import' },
      ],
    },
  ];
}
