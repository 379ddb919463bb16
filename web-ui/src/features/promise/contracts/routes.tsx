import type { RouteObject } from 'react-router';
import { path, withQuery } from '@/shared/lib/paths';

export const contractRoutes: RouteObject[] = [
  {
    path: 'contracts',
    lazy: async () => ({ Component: (await import('./components/ContractsPage')).ContractsPage }),
  },
  {
    path: 'contracts/:id',
    lazy: async () => ({ Component: (await import('./components/ContractPage')).ContractPage }),
  },
  {
    path: 'contracts/:id/statements/new',
    lazy: async () => ({ Component: (await import('./components/NewStatementPage')).NewStatementPage }),
  },
  {
    path: 'statements/:id',
    lazy: async () => ({ Component: (await import('./components/StatementPage')).StatementPage }),
  },
];

export const toStatement = (id: string): string => path('/statements', id);
export const toNewStatement = (
  contract: string,
  query: { from?: string; to?: string; replaces?: string } = {},
): string => withQuery(path('/contracts', contract, 'statements', 'new'), query);
