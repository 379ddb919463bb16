import type { RouteObject } from 'react-router';
import { government } from '@/shared/screens/government';
import { show } from '@/shared/screens/show';

export const purchasedRoutes: RouteObject[] = [
  show(government.purchased, async () => (await import('./components/PurchasedPage')).PurchasedPage),
  show(government.contract, async () => (await import('./components/ContractPage')).ContractPage),
  show(government.statement, async () => (await import('./components/StatementPage')).StatementPage),
];
