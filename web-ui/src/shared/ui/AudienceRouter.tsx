import { type ReactNode, useMemo } from 'react';
import {
  createBrowserRouter,
  Navigate,
  type RouteObject,
  RouterProvider,
  ScrollRestoration,
} from 'react-router';
import { inScope } from './antd/inScope';
import { NotFound, PlainPage, RouteFailed } from './Pages';
import { useShellText } from './texts';

/** The screens of one audience inside its shell; `home` is where `/` leads. */
export function AudienceRouter({
  shell,
  home,
  routes,
}: {
  shell: ReactNode;
  home: string;
  routes: RouteObject[];
}) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a router lives as long as its audience
  const router = useMemo(
    () =>
      createBrowserRouter([
        {
          element: (
            <>
              {shell}
              <ScrollRestoration />
            </>
          ),
          errorElement: <RouteFailed />,
          HydrateFallback: Starting,
          children: [
            { index: true, element: <Navigate to={home} replace /> },
            {
              errorElement: <RouteFailed />,
              children: [...routes.map(inScope), { path: '*', element: <NotFound /> }],
            },
          ],
        },
      ]),
    [],
  );
  return <RouterProvider router={router} />;
}

function Starting() {
  const text = useShellText();
  return <PlainPage title={text('starting')} />;
}
