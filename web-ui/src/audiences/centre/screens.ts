import type { ScreenGroup } from '@/shared/config/screens';
import { useText } from './texts';

/** What a centre's navigation lists. */
export function useScreens(): ScreenGroup[] {
  const text = useText();
  const read = 'read-centre';
  return [
    {
      label: text('daily'),
      screens: [
        { to: '/today', label: text('today'), permission: read, keywords: 'jinri today' },
        { to: '/timetable', label: text('timetable'), permission: read, keywords: 'richeng timetable' },
        { to: '/check-in', label: text('checkIn'), permission: read, keywords: 'qiandao check-in' },
      ],
    },
    {
      label: text('services'),
      screens: [
        { to: '/activities', label: text('activities'), permission: read, keywords: 'huodong activities' },
        {
          to: '/residents',
          label: text('residents'),
          permission: 'read-residents',
          keywords: 'jumin residents',
        },
        { to: '/spaces', label: text('spaces'), permission: read, keywords: 'kongjian spaces' },
      ],
    },
    {
      label: text('promises'),
      screens: [
        { to: '/contracts', label: text('contracts'), permission: read, keywords: 'hetong contracts' },
      ],
    },
    {
      label: text('management'),
      screens: [
        { to: '/imports', label: text('imports'), permission: 'import-timetable', keywords: 'daoru import' },
        { to: '/staff', label: text('staff'), permission: read, keywords: 'tuandui team' },
        { to: '/acts', label: text('acts'), permission: 'read-acts', keywords: 'caozuo jilu acts history' },
      ],
    },
  ];
}
