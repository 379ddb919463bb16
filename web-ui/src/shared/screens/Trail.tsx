import { Link } from 'react-router';
import { useLanguage } from '../i18n';
import { useMay } from '../lib/me';
import { useShellText } from '../ui/texts';
import { asLeft, useScreen } from './here';
import { addressOf, type Screen, say } from './screen';
import styles from './Trail.module.css';

/** The screen above, where its path needs what this one's path does not say: the contract of a statement. */
export interface Above {
  to: string;
  title: string;
}

/** The way down to this screen, each step a link back. A screen of the menu has none. */
export function Trail({ above }: { above?: Above }) {
  const text = useShellText();
  const may = useMay();
  const [language] = useLanguage();
  const here = useScreen();
  const steps: Above[] = [];
  for (let screen: Screen | null = here?.screen.parent ?? null; screen; screen = screen.parent) {
    if (!may(screen.permission)) continue;
    const nearest = screen === here?.screen.parent;
    if (above && nearest) steps.unshift(above);
    else if (reachable(screen, here?.params ?? {}))
      steps.unshift({
        to: asLeft(addressOf(screen.path, valuesOf(screen, here?.params ?? {}))),
        title: say(screen.title, language),
      });
  }
  if (steps.length === 0) return null;
  return (
    <nav className={styles.trail} aria-label={text('trail')}>
      {steps.map(({ to, title }) => (
        <Link key={to} to={to}>
          {title}
        </Link>
      ))}
    </nav>
  );
}

type Params = Record<string, string | undefined>;

const namesOf = (screen: Screen): string[] =>
  screen.path
    .split('/')
    .filter(part => part.startsWith(':'))
    .map(part => part.slice(1));

/** Whether this screen's path says all that the other's needs. */
const reachable = (screen: Screen, params: Params): boolean =>
  namesOf(screen).every(name => name.endsWith('?') || params[name] !== undefined);

const valuesOf = (screen: Screen, params: Params): Params =>
  Object.fromEntries(namesOf(screen).map(name => [name.replace('?', ''), params[name]]));
