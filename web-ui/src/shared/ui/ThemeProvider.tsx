import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { feedbackStore } from './feedback';
import { part } from './part';
import './theme.css';
import './print.css';

export type Mode = 'light' | 'dark';
export type Density = 'roomy' | 'compact';
const STORED = 'hearth.theme';
const STORED_DENSITY = 'hearth.density';

interface ModeValue {
  mode: Mode;
  toggle: () => void;
  /** How much room rows and controls have. */
  density: Density;
  toggleDensity: () => void;
}

const ModeContext = createContext<ModeValue>({
  mode: 'light',
  toggle: () => undefined,
  density: 'roomy',
  toggleDensity: () => undefined,
});

export const useMode = (): ModeValue => useContext(ModeContext);

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice then lasts for this page only.
  }
}

function initial(): Mode {
  const chosen = stored(STORED);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The look of everything below: the tokens of theme.css, light or dark, roomy or compact. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [mode, setMode] = useState<Mode>(initial);
  const [density, setDensity] = useState<Density>(() =>
    stored(STORED_DENSITY) === 'compact' ? 'compact' : 'roomy',
  );

  useEffect(() => {
    document.documentElement.dataset.theme = mode;
    document.documentElement.dataset.density = density;
  }, [mode, density]);

  const value = useMemo(
    () => ({
      mode,
      toggle: () => {
        const next = mode === 'light' ? 'dark' : 'light';
        setMode(next);
        keep(STORED, next);
      },
      density,
      toggleDensity: () => {
        const next = density === 'compact' ? 'roomy' : 'compact';
        setDensity(next);
        keep(STORED_DENSITY, next);
      },
    }),
    [mode, density],
  );

  return (
    <ModeContext value={value}>
      {children}
      <Feedback />
    </ModeContext>
  );
}

const FeedbackHost = part(() => import('./FeedbackHost').then(module => module.FeedbackHost));

function Feedback() {
  const wanted = useSyncExternalStore(feedbackStore.subscribe, feedbackStore.isWanted);
  return wanted ? <FeedbackHost /> : null;
}
