import type { ContractResponseProcurement, ContractResponseReportEvery } from '@/shared/api/generated/model';
import { useContractText } from './texts';

const PROCUREMENT = {
  tender: 'procurementTender',
  'direct-award': 'procurementDirect',
  negotiation: 'procurementNegotiation',
} as const;
const EVERY = { month: 'reportMonth', quarter: 'reportQuarter', year: 'reportYear' } as const;

/** The word for how a contract was procured. */
export function useProcurement(): (procurement: ContractResponseProcurement) => string {
  const text = useContractText();
  return procurement => text(PROCUREMENT[procurement]);
}

/** The word for how often an agency is told. */
export function useReportEvery(): (every: ContractResponseReportEvery) => string {
  const text = useContractText();
  return every => text(EVERY[every]);
}
