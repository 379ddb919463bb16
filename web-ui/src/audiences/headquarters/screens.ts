import type { ScreenGroup } from '@/shared/config/screens';
import { useText } from './texts';

/** What headquarters' navigation lists. */
export function useScreens(): ScreenGroup[] {
  useText();
  return [];
}
