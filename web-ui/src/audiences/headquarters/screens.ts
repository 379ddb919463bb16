import type { ScreenGroup } from '@/shared/config/screens';
import { useText } from './texts';

/** What headquarters' navigation lists. */
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
  ];
}
