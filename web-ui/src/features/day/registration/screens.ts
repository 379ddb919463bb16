// A step between the routes and the pages: the list of files a page needs stands here, and not in what every first screen brings.
export const registration = async () => (await import('./components/RegistrationPage')).RegistrationPage;
export const participants = async () => (await import('./components/ParticipantsPage')).ParticipantsPage;
