import { useStatementText } from './texts';

/** The word for how a contract was procured. */
export function useProcurement(): (procurement: string) => string {
  const text = useStatementText();
  return procurement => {
    if (procurement === 'tender') return text('procurementTender');
    if (procurement === 'direct-award') return text('procurementDirect');
    return text('procurementNegotiation');
  };
}

/** The word for how often an agency is told. */
export function useReportEvery(): (every: string) => string {
  const text = useStatementText();
  return every => {
    if (every === 'month') return text('reportMonth');
    if (every === 'year') return text('reportYear');
    return text('reportQuarter');
  };
}
