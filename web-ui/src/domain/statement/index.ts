export { useSayDifference } from './differences';
export { StatementBody } from './StatementBody';
export { StatementView } from './StatementView';
export { useStatementText } from './texts';
