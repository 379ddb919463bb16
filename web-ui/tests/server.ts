import { setupServer } from 'msw/node';

/** The server of the tests: a test says what it answers; anything else fails the test. */
export const server = setupServer();
