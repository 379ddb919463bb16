// A step between the routes and the pages: the list of files a page needs stands here, and not in what every first screen brings.
export const contracts = async () => (await import('./components/ContractsPage')).ContractsPage;
export const contract = async () => (await import('./components/ContractPage')).ContractPage;
export const newStatement = async () => (await import('./components/NewStatementPage')).NewStatementPage;
export const statement = async () => (await import('./components/StatementPage')).StatementPage;
