export { useSayDifference } from './differences';
export { StatementView } from './StatementView';
export { useStatementText } from './texts';
