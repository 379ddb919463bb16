import type { RouteObject } from 'react-router';
import { centre } from '@/shared/screens/centre';
import { show } from '@/shared/screens/show';

export const contractRoutes: RouteObject[] = [
  show(centre.contracts, async () => (await import('./components/ContractsPage')).ContractsPage),
  show(centre.contract, async () => (await import('./components/ContractPage')).ContractPage),
  show(centre.newStatement, async () => (await import('./components/NewStatementPage')).NewStatementPage),
  show(centre.statement, async () => (await import('./components/StatementPage')).StatementPage),
];
