export { useSayDifference, useSayDifferences } from './differences';
export { LineChanges } from './LineChanges';
export { StatementBody } from './StatementBody';
export { StatementView } from './StatementView';
export { useStatementText } from './texts';
export { toDate } from './toDate';
