export { PaceTag } from './PaceTag';
export { StatementView } from './StatementView';
export { useStatementText } from './texts';
export { useProcurement } from './useProcurement';
