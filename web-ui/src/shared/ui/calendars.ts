import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import updateLocale from 'dayjs/plugin/updateLocale';
import { currentLanguage, i18n } from '../i18n/i18n';

/** Calendars speak the language of the page. Whatever draws one imports this; the first load needs none. */
dayjs.extend(updateLocale);
// Weeks start on Monday here in both languages.
dayjs.updateLocale('en', { weekStart: 1 });

const follow = (): void => void dayjs.locale(currentLanguage() === 'en' ? 'en' : 'zh-cn');
follow();
i18n.on('languageChanged', follow);
