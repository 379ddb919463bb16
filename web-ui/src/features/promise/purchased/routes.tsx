import type { RouteObject } from 'react-router';
import { PLAIN } from '@/shared/config/plain';
import { path } from '@/shared/lib/paths';

export const purchasedRoutes: RouteObject[] = [
  {
    path: 'purchased',
    handle: PLAIN,
    lazy: async () => ({ Component: (await import('./components/PurchasedPage')).PurchasedPage }),
  },
  {
    path: 'purchased/:id',
    lazy: async () => ({ Component: (await import('./components/ContractPage')).ContractPage }),
  },
  {
    path: 'statements/:id',
    lazy: async () => ({ Component: (await import('./components/StatementPage')).StatementPage }),
  },
];

export const toPurchased = (): string => '/purchased';
export const toPurchasedContract = (id: string): string => path('/purchased', id);
export const toPurchasedStatement = (id: string): string => path('/statements', id);
