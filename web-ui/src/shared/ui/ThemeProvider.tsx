import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { feedbackStore } from './feedback';
import './theme.css';
import './print.css';

export type Mode = 'light' | 'dark';
const STORED = 'hearth.theme';

interface ModeValue {
  mode: Mode;
  toggle: () => void;
}

const ModeContext = createContext<ModeValue>({ mode: 'light', toggle: () => undefined });

export const useMode = (): ModeValue => useContext(ModeContext);

function initial(): Mode {
  try {
    const stored = localStorage.getItem(STORED);
    if (stored === 'light' || stored === 'dark') return stored;
  } catch {
    // No storage: follow the system.
  }
  return window.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The look of everything below: the tokens of theme.css, light or dark. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [mode, setMode] = useState<Mode>(initial);

  useEffect(() => {
    document.documentElement.dataset.theme = mode;
  }, [mode]);

  const value = useMemo(() => {
    const toggle = () => {
      const next = mode === 'light' ? 'dark' : 'light';
      setMode(next);
      try {
        localStorage.setItem(STORED, next);
      } catch {
        // The choice then lasts for this page only.
      }
    };
    return { mode, toggle };
  }, [mode]);

  return (
    <ModeContext value={value}>
      {children}
      <Feedback />
    </ModeContext>
  );
}

const FeedbackHost = lazy(() => import('./FeedbackHost').then(module => ({ default: module.FeedbackHost })));

function Feedback() {
  const wanted = useSyncExternalStore(feedbackStore.subscribe, feedbackStore.isWanted);
  return wanted ? (
    <Suspense fallback={null}>
      <FeedbackHost />
    </Suspense>
  ) : null;
}
