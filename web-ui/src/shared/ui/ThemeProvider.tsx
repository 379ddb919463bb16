import { ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { useLanguage } from '../i18n';
import { feedbackStore } from './feedback';
import './theme.css';
import './print.css';

type Mode = 'light' | 'dark';
const STORED = 'hearth.theme';

interface ModeValue {
  mode: Mode;
  toggle: () => void;
}

const ModeContext = createContext<ModeValue>({ mode: 'light', toggle: () => undefined });

export const useMode = (): ModeValue => useContext(ModeContext);

const COLOURS = {
  light: {
    colorPrimary: '#b5502b',
    colorInfo: '#3d6c91',
    colorLink: '#b5502b',
    colorSuccess: '#3c7a57',
    colorWarning: '#b7791f',
    colorError: '#b83232',
    colorText: '#24211d',
    colorTextSecondary: '#625b52',
    colorTextTertiary: '#706860',
    colorTextDescription: '#625b52',
    colorTextPlaceholder: '#756d63',
    colorBgLayout: '#faf8f5',
    colorBgContainer: '#ffffff',
    colorBorder: '#ddd6cb',
    colorBorderSecondary: '#e9e4dc',
    colorInfoBg: '#e5eef5',
    colorInfoBorder: '#c6d8e7',
    colorSuccessBg: '#e4f0e8',
    colorSuccessBorder: '#bcdac7',
    colorWarningBg: '#faf0dc',
    colorWarningBorder: '#ecd5a6',
    colorErrorBg: '#f9e4e4',
    colorErrorBorder: '#eebcbc',
  },
  dark: {
    colorPrimary: '#d8724a',
    colorInfo: '#77a9d0',
    colorLink: '#e07f58',
    colorSuccess: '#5fae83',
    colorWarning: '#d79a3c',
    colorError: '#e06a6a',
    colorText: '#ece7e0',
    colorTextSecondary: '#b9b1a6',
    colorTextTertiary: '#a39a8f',
    colorTextDescription: '#b9b1a6',
    colorTextPlaceholder: '#a39a8f',
    colorBgLayout: '#191715',
    colorBgContainer: '#242120',
    colorBgElevated: '#2b2725',
    colorBorder: '#4a433d',
    colorBorderSecondary: '#38332f',
    colorInfoBg: '#20303d',
    colorSuccessBg: '#1f3529',
    colorWarningBg: '#3d2f17',
    colorErrorBg: '#432323',
  },
} as const;

function initial(): Mode {
  try {
    const stored = localStorage.getItem(STORED);
    if (stored === 'light' || stored === 'dark') return stored;
  } catch {
    // No storage: follow the system.
  }
  return window.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Look and language of everything below. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [language] = useLanguage();
  const [mode, setMode] = useState<Mode>(initial);

  useEffect(() => {
    document.documentElement.dataset.theme = mode;
  }, [mode]);

  const toggle = () => {
    const next = mode === 'light' ? 'dark' : 'light';
    setMode(next);
    try {
      localStorage.setItem(STORED, next);
    } catch {
      // The choice then lasts for this page only.
    }
  };

  return (
    <ModeContext value={{ mode, toggle }}>
      <ConfigProvider
        locale={language === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
          token: {
            ...COLOURS[mode],
            borderRadius: 6,
            fontFamily: 'inherit',
            controlHeight: 32,
            boxShadow: 'var(--shadow)',
            boxShadowSecondary: 'var(--shadow)',
          },
          components: {
            Table: {
              headerBg: 'transparent',
              headerColor: 'var(--ink2)',
              headerSplitColor: 'transparent',
              cellPaddingBlockMD: 9,
              cellPaddingInlineMD: 12,
              cellPaddingBlockSM: 6,
              cellPaddingInlineSM: 10,
              fontWeightStrong: 500,
            },
            Segmented: {
              itemSelectedBg: mode === 'dark' ? '#d8724a' : '#b5502b',
              itemSelectedColor: mode === 'dark' ? '#191715' : '#fff',
              trackBg: 'var(--card)',
              trackPadding: 1,
            },
            Button: {
              primaryShadow: 'none',
              defaultShadow: 'none',
              ...(mode === 'dark' ? { primaryColor: '#191715' } : {}),
            },
          },
        }}
      >
        {children}
        <Feedback />
      </ConfigProvider>
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
