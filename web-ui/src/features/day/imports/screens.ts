// A step between the routes and the pages: the list of files a page needs stands here, and not in what every first screen brings.
export const imports = async () => (await import('./components/ImportsPage')).ImportsPage;
export const oneImport = async () => (await import('./components/ImportPage')).ImportPage;
