import { ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ComponentType, ReactNode } from 'react';
import { useLanguage } from '../../i18n';
import { type Density, type Mode, useMode } from '../ThemeProvider';
import './antd.css';
import { COLOURS } from './colours';

const isCompact = (density: Density) => density === 'compact';

/** Whoever asks for no motion gets none: antd would wait for the end of a transition that is none (theme.css). As asked for when the page was loaded. */
const STILL = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

type Algorithm = typeof theme.darkAlgorithm;

/** Ours as they are: the algorithms mix others from them, darker ones in the dark and paler ones under a pointer, too faint to be read as words. */
const asGiven: Algorithm = (seed, mixed) => ({
  ...(mixed ?? theme.defaultAlgorithm(seed)),
  colorPrimary: seed.colorPrimary,
  colorLink: seed.colorLink,
  colorInfo: seed.colorInfo,
  colorSuccess: seed.colorSuccess,
  colorWarning: seed.colorWarning,
  colorError: seed.colorError,
  colorPrimaryHover: seed.colorPrimary,
  colorLinkHover: seed.colorLink,
  colorErrorHover: seed.colorError,
});

const themeOf = (mode: Mode, density: Density) => ({
  algorithm: [
    mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    ...(isCompact(density) ? [theme.compactAlgorithm] : []),
    asGiven,
  ],
  // One name for all scopes: what is drawn in one of them shares the styles of the others.
  cssVar: { key: `hearth-${mode}-${density}` },
  token: {
    ...COLOURS[mode],
    motion: !STILL,
    borderRadius: 6,
    fontFamily: 'inherit',
    controlHeight: isCompact(density) ? 28 : 32,
    // compact is less room, not smaller words
    fontSize: 14,
    boxShadow: 'var(--shadow)',
    boxShadowSecondary: 'var(--shadow)',
  },
  components: {
    Table: {
      headerBg: 'transparent',
      headerColor: 'var(--ink2)',
      headerSplitColor: 'transparent',
      cellPaddingBlockMD: isCompact(density) ? 5 : 9,
      cellPaddingInlineMD: isCompact(density) ? 8 : 12,
      cellPaddingBlockSM: isCompact(density) ? 3 : 6,
      cellPaddingInlineSM: isCompact(density) ? 6 : 10,
      fontWeightStrong: 500,
    },
    Segmented: {
      itemSelectedBg: COLOURS[mode].colorPrimary,
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
});

const THEMES = {
  light: { roomy: themeOf('light', 'roomy'), compact: themeOf('light', 'compact') },
  dark: { roomy: themeOf('dark', 'roomy'), compact: themeOf('dark', 'compact') },
};

/** The look and the language of what is drawn by antd. It comes with the first such thing, never with a first screen. */
export function AntdScope({ children }: { children: ReactNode }) {
  const [language] = useLanguage();
  const { mode, density } = useMode();
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      theme={THEMES[mode][density]}
    >
      {children}
    </ConfigProvider>
  );
}

/** A component with antd's look around it: for what a plain screen opens on demand. */
export function inAntd<P extends object>(Component: ComponentType<P>): ComponentType<P> {
  return function InAntd(props: P) {
    return (
      <AntdScope>
        <Component {...props} />
      </AntdScope>
    );
  };
}
