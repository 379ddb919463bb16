import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import type { ScreenGroup } from '../config/screens';
import { Coming } from '../lib/later';
import { useMay, useMe } from '../lib/me';
import { useMenuEntry } from '../screens/here';
import { type Look, openWork, useWork } from '../work/work';
import styles from './AppShell.module.css';
import { Button } from './controls';
import { Elsewhere } from './Elsewhere';
import { OfflineBanner } from './OfflineBanner';
import { PaperHead } from './OnPaper';
import { PaletteButton, type PaletteSource } from './PaletteButton';
import { part } from './part';
import { SessionExpired } from './SessionExpired';
import { useShellText } from './texts';
import { UserMenu } from './UserMenu';
import { vars } from './vars';

interface Props {
  /** The one character of the seal, and its colour by audience. */
  seal: string;
  sealColour?: string;
  name: string;
  groups: ScreenGroup[];
  /** What stands in the bar at the top: where one is. */
  where: ReactNode;
  /** Beside it: what waits, on every screen. */
  marks?: ReactNode;
  sources?: PaletteSource[];
  /** What can be done without a network. */
  offline?: ReactNode;
  /** How far the long work of this audience is. */
  work?: Look;
}

// It comes when there is something to tell; where it cannot be had, the screen below is complete but for it.
const Bell = part(() => import('../work/Bell').then(module => module.Bell), { quiet: true });

function LongWork({ look }: { look: Look }) {
  const { user, organisation } = useMe();
  useEffect(() => openWork(user.id, organisation.alias), [user.id, organisation.alias]);
  return useWork().length > 0 ? <Bell look={look} /> : null;
}

/** Navigation, the bar at the top and the screen: the same for every audience. */
export function AppShell({
  seal,
  sealColour,
  name,
  groups,
  where,
  marks,
  sources = [],
  work,
  offline,
}: Props) {
  const text = useShellText();
  const may = useMay();
  const { pathname } = useLocation();
  const drawer = useRef<HTMLDialogElement>(null);
  const allowed = groups
    .map(group => ({
      ...group,
      screens: group.screens.filter(each => !each.permission || may(each.permission)),
    }))
    .filter(group => group.screens.length > 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of screen closes the menu
  useEffect(() => drawer.current?.close?.(), [pathname]);

  const nav = <Nav seal={seal} sealColour={sealColour} name={name} groups={allowed} />;
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#main">
        {text('skip')}
      </a>
      <div className={styles.side}>{nav}</div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself; this is the click beside it */}
      <dialog
        ref={drawer}
        className={styles.drawer}
        aria-label={text('navigation')}
        onClick={event => event.target === drawer.current && drawer.current.close()}
      >
        {nav}
      </dialog>
      <div className={styles.page}>
        <header className={styles.top}>
          <Button
            className={styles.burger}
            type="text"
            aria-label={text('openMenu')}
            onClick={() => drawer.current?.showModal()}
          >
            ☰
          </Button>
          <div className={styles.where}>{where}</div>
          {marks}
          {work && <LongWork look={work} />}
          <PaletteButton screens={allowed.flatMap(group => group.screens)} sources={sources} />
          <UserMenu />
        </header>
        <OfflineBanner>{offline}</OfflineBanner>
        <main id="main" className={styles.main} tabIndex={-1}>
          <PaperHead name={name} />
          <Suspense fallback={<Coming />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <SessionExpired />
      <Elsewhere />
    </div>
  );
}

function Nav({ seal, sealColour, name, groups }: Pick<Props, 'seal' | 'sealColour' | 'name' | 'groups'>) {
  const text = useShellText();
  const entry = useMenuEntry();
  return (
    <nav className={styles.nav} aria-label={text('navigation')}>
      <div className={styles.brand}>
        <span className={styles.seal} style={vars({ '--seal': sealColour })} aria-hidden>
          {seal}
        </span>
        <span>{name}</span>
      </div>
      {groups.map((group, index) => (
        <div key={group.label ?? index}>
          {group.label && <p className={styles.group}>{group.label}</p>}
          {group.screens.map(screen => (
            <Link
              key={screen.to}
              to={screen.to}
              aria-current={screen.to === entry ? 'page' : undefined}
              className={screen.to === entry ? `${styles.link} ${styles.on}` : styles.link}
            >
              {screen.label}
              {screen.extra != null && <b>{screen.extra}</b>}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}
