import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v8';
import { Suspense } from 'react';
import { Outlet, type RouteObject, type To } from 'react-router';
import { whenOffline } from '@/shared/api/queryClient';
import { type Here, MeProvider } from '@/shared/lib/me';
import { withFetched } from '@/shared/router/fetched';
import { memoryNavigation } from '@/shared/router/navigation';
import { Routing } from '@/shared/router/Routing';
import { AntdScope } from '@/shared/ui/antd/AntdScope';
import { ThemeProvider } from '@/shared/ui/ThemeProvider';

export const manager: Here = {
  user: { id: 'u1', username: 'zhou', name: '周敏', email: 'zhou@example.org' },
  organisation: {
    alias: 'hefeng',
    slug: 'hefeng',
    kind: 'centre',
    state: 'open',
    name: '和风市民中心',
    nameEn: 'Hefeng Citizen Centre',
    timeZone: 'Asia/Shanghai',
    simulated: false,
  },
  role: 'manager',
  permissions: [
    'read-centre',
    'read-residents',
    'write-residents',
    'erase-residents',
    'reveal-residents',
    'merge-residents',
    'write-consent-texts',
    'keep-sensitive',
    'record-attendance',
    'write-timetable',
    'write-bookings',
    'decide-bookings',
    'write-registrations',
    'publish-activities',
    'import-timetable',
    'manage-opening',
    'manage-counters',
    'manage-feeds',
    'write-contracts',
    'publish-statements',
    'manage-staff',
    'read-acts',
  ],
  organisations: [],
  closed: [],
  organisationsKnown: true,
  invitations: [],
  today: '2026-11-22',
};

/** antd makes no styles, a quarter of a test's time: jsdom lays nothing out by them. What is seen is looked at in a browser. */
const unstyled = { zeroRuntime: true };

/** Draws routes at an address as the application would, signed in. */
export function renderAt(address: string, routes: RouteObject[], me: Here = manager) {
  // What nuqs reads of the address is the window's, not the memory router's.
  window.history.replaceState(null, '', address);
  // And what it still holds of the test before goes as it would when somebody goes back.
  window.dispatchEvent(new PopStateEvent('popstate'));
  const client = new QueryClient({ defaultOptions: { queries: { ...whenOffline, retry: false } } });
  const navigation = memoryNavigation(address);
  const all: RouteObject[] = [
    {
      element: (
        <NuqsAdapter>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </NuqsAdapter>
      ),
      children: withFetched(routes),
    },
  ];
  const result = render(
    <QueryClientProvider client={client}>
      <ThemeProvider>
        {/* the application gives it to the screens that need it; here a test may draw any part of one */}
        <ConfigProvider theme={unstyled}>
          <AntdScope>
            <MeProvider me={me}>
              <Routing navigation={navigation} routes={all} />
            </MeProvider>
          </AntdScope>
        </ConfigProvider>
      </ThemeProvider>
    </QueryClientProvider>,
  );
  return { ...result, router: routerOf(navigation), client };
}

/** Where one is, and the way elsewhere, for a test that looks from outside. */
export function routerOf(navigation: ReturnType<typeof memoryNavigation>) {
  return {
    state: {
      get location() {
        return navigation.now.location;
      },
    },
    navigate: (to: To) => navigation.push(to),
  };
}
