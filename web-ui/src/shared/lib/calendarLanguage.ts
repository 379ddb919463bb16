import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import updateLocale from 'dayjs/plugin/updateLocale';
import { useLanguage } from '../i18n';

dayjs.extend(updateLocale);
// Weeks start on Monday here in both languages.
dayjs.updateLocale('en', { weekStart: 1 });

/** Makes calendars speak the page's language; called where one is drawn, so that no page without one loads this. */
export function useCalendarLanguage(): void {
  const [language] = useLanguage();
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
}
