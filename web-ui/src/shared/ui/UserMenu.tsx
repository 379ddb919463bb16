import { useRef } from 'react';
import { LOGOUT_ADDRESS, loginAddress, signOut } from '../api/session';
import { useLanguage, useNameOf } from '../i18n';
import { dropDrafts } from '../lib/drafts';
import { useMe } from '../lib/me';
import { Button } from './controls';
import { Popover } from './Popover';
import { useMode } from './ThemeProvider';
import { useShellText } from './texts';
import styles from './UserMenu.module.css';

const MENU = 'user-menu';

/** Language at one tap; look, other organisations and the way out behind the initial of the person. */
export function UserMenu() {
  const text = useShellText();
  const me = useMe();
  const [language, setLanguage] = useLanguage();
  const nameOf = useNameOf();
  const { mode, toggle, density, toggleDensity } = useMode();
  const menu = useRef<HTMLDivElement>(null);
  const others = me.organisations.filter(each => each.alias !== me.organisation.alias);
  const other = language === 'en' ? 'zh-CN' : 'en';

  return (
    <>
      <Button
        type="text"
        size="small"
        lang={other}
        aria-label={text('language')}
        onClick={() => setLanguage(other)}
      >
        <span className={styles.long}>{text('language')}</span>
        <span className={styles.short}>{text('languageShort')}</span>
      </Button>
      <button
        type="button"
        className={styles.who}
        popoverTarget={MENU}
        aria-label={text('userMenu', { name: me.user.name })}
      >
        {[...(me.user.name || me.user.username)][0]}
      </button>
      <Popover ref={menu} id={MENU} className={styles.menu}>
        <p>
          <b>{me.user.name}</b>
          <br />
          {me.user.username}
        </p>
        <button
          type="button"
          onClick={() => {
            toggle();
            menu.current?.hidePopover();
          }}
        >
          {text(mode === 'dark' ? 'light' : 'dark')}
        </button>
        <button
          type="button"
          onClick={() => {
            toggleDensity();
            menu.current?.hidePopover();
          }}
        >
          {text(density === 'compact' ? 'roomy' : 'compact')}
        </button>
        {others.length > 0 && <p>{text('switchTo')}</p>}
        {others.map(each => (
          <a key={each.alias} href={loginAddress('/', each.alias)}>
            {nameOf(each)}
          </a>
        ))}
        <hr />
        <a
          href={LOGOUT_ADDRESS}
          onClick={event => {
            event.preventDefault();
            dropDrafts();
            void signOut();
          }}
        >
          {text('signOut')}
        </a>
      </Popover>
    </>
  );
}
