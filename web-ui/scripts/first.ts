/**
 * What each audience opens first, in one place for the build and for its check: its shell and the screens somebody stands before
 * a minute after signing in. These are plain (`plain: true` in the registry of screens): no library of controls, calendars or charts comes with them.
 */
export const FIRST = {
  centre: {
    shell: 'src/audiences/centre/index.tsx',
    screens: {
      today: 'src/features/day/today/components/TodayPage.tsx',
      'check-in': 'src/features/day/checkin/components/ChoosePage.tsx',
      desk: 'src/features/day/checkin/components/CheckInPage.tsx',
      waiting: 'src/features/day/checkin/components/WaitingPage.tsx',
    },
  },
  headquarters: {
    shell: 'src/audiences/headquarters/index.tsx',
    screens: { comparison: 'src/features/compare/comparison/components/ComparisonPage.tsx' },
  },
  government: {
    shell: 'src/audiences/government/index.tsx',
    screens: { purchased: 'src/features/promise/purchased/components/PurchasedPage.tsx' },
  },
};

/** Libraries that no first screen may bring. */
export const HEAVY =
  /\/node_modules\/(antd|@ant-design|@rc-component|dayjs|cmdk|echarts|pinyin-pro|tyme4ts|zod)\//;

/** What reads and writes the address; screens with filters bring it, the others need not. */
export const SEARCH = /\/node_modules\/(nuqs|mitt)\/|\/src\/shared\/(lib\/search|ui\/SearchScope)/;
