export { AgeTags } from './AgeTags';
export { useSayDifference } from './differences';
export { PaceTag } from './PaceTag';
export { Promises } from './Promises';
export { StatementView } from './StatementView';
export { useStatementText } from './texts';
export { useProcurement, useReportEvery } from './useProcurement';
