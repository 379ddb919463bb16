import { Avatar, Button, Dropdown, type MenuProps } from 'antd';
import { LOGOUT_ADDRESS, loginAddress } from '../api/session';
import { useLanguage } from '../i18n';
import { useMe } from '../lib/me';
import { useMode } from './ThemeProvider';
import { useShellText } from './texts';

/** Language at one tap; look, other organisations and the way out behind the avatar. */
export function UserMenu() {
  const text = useShellText();
  const me = useMe();
  const [language, setLanguage] = useLanguage();
  const { mode, toggle } = useMode();
  const others = me.organisations.filter(each => each.alias !== me.organisation.alias);
  const other = language === 'en' ? 'zh-CN' : 'en';

  const items: MenuProps['items'] = [
    { key: 'who', label: `${me.user.name} · ${me.user.username}`, disabled: true },
    { key: 'theme', label: text(mode === 'dark' ? 'light' : 'dark'), onClick: toggle },
    ...(others.length > 0
      ? [
          {
            key: 'switch',
            type: 'group' as const,
            label: text('switchTo'),
            children: others.map(each => ({
              key: each.alias,
              label: language === 'en' ? each.nameEn : each.name,
              onClick: () => window.location.assign(loginAddress('/', each.alias)),
            })),
          },
        ]
      : []),
    { type: 'divider' },
    { key: 'out', label: text('signOut'), onClick: () => window.location.assign(LOGOUT_ADDRESS) },
  ];
  return (
    <>
      <Button type="text" size="small" lang={other} onClick={() => setLanguage(other)}>
        {text('language')}
      </Button>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <button
          type="button"
          aria-label={text('userMenu', { name: me.user.name })}
          style={{ border: 0, background: 'none', padding: 0, cursor: 'pointer', borderRadius: '50%' }}
        >
          <Avatar style={{ background: 'var(--sky-soft)', color: 'var(--sky-text)' }}>
            {[...(me.user.name || me.user.username)][0]}
          </Avatar>
        </button>
      </Dropdown>
    </>
  );
}
