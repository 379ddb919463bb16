import type { ScreenGroup } from '@/shared/config/screens';
import { useText } from './texts';

/** What a centre's navigation lists: its wings, with the day first, since that is what a desk opens. */
export function useScreens(): ScreenGroup[] {
  const text = useText();
  const read = 'read-centre';
  return [
    {
      label: text('day'),
      screens: [
        { to: '/today', label: text('today'), permission: read, keywords: 'jinri today' },
        { to: '/timetable', label: text('timetable'), permission: read, keywords: 'richeng timetable' },
        { to: '/check-in', label: text('checkIn'), permission: read, keywords: 'qiandao check-in' },
        {
          to: '/day-sheet',
          label: text('daySheet'),
          permission: 'record-attendance',
          keywords: 'riluru bulu paper list day sheet',
        },
        { to: '/activities', label: text('activities'), permission: read, keywords: 'huodong activities' },
        { to: '/spaces', label: text('spaces'), permission: read, keywords: 'kongjian spaces' },
        {
          to: '/devices',
          label: text('devices'),
          permission: 'manage-staff',
          keywords: 'qiandao shebei desk devices',
        },
        { to: '/imports', label: text('imports'), permission: 'import-timetable', keywords: 'daoru import' },
      ],
    },
    {
      label: text('people'),
      screens: [
        {
          to: '/residents',
          label: text('residents'),
          permission: 'read-residents',
          keywords: 'jumin residents',
        },
        { to: '/staff', label: text('staff'), permission: read, keywords: 'tuandui team' },
        { to: '/acts', label: text('acts'), permission: 'read-acts', keywords: 'caozuo jilu acts history' },
      ],
    },
    {
      label: text('promise'),
      screens: [
        { to: '/contracts', label: text('contracts'), permission: read, keywords: 'hetong contracts' },
      ],
    },
  ];
}
