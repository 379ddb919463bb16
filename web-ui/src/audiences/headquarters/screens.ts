import type { ScreenGroup } from '@/shared/config/screens';
import { useText } from './texts';

/** What headquarters' navigation lists: its wings, with the comparison first, since that is what an analyst opens. */
export function useScreens(): ScreenGroup[] {
  const text = useText();
  return [
    {
      screens: [
        {
          to: '/comparison',
          label: text('comparison'),
          permission: 'read-comparison',
          keywords: 'bijiao comparison paiming rank visits renci',
        },
      ],
    },
    {
      label: text('network'),
      screens: [
        {
          to: '/centres',
          label: text('centres'),
          permission: 'read-centres',
          keywords: 'zhongxin centres dangan profile',
        },
        {
          to: '/openings',
          label: text('openings'),
          permission: 'manage-centres',
          keywords: 'kaitong open workbook jindu progress',
        },
        {
          to: '/agencies',
          label: text('agencies'),
          permission: 'manage-centres',
          keywords: 'goumai zhuti zhengfu agencies government',
        },
        {
          to: '/members',
          label: text('members'),
          permission: 'manage-centres',
          keywords: 'chengyuan members tuandui team',
        },
        {
          to: '/acts',
          label: text('acts'),
          permission: 'read-headquarters-acts',
          keywords: 'caozuo jilu acts history',
        },
      ],
    },
  ];
}
