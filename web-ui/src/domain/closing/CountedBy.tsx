import { part } from '@/shared/ui/part';

/**
 * Before sessions are reopened: which statements count them, and what that asks for afterwards. Nothing where none does, or where
 * that cannot be asked now.
 */
export const CountedBy = part(() => import('./onDemand/CountedBy').then(module => module.CountedBy));
