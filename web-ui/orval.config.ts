import { defineConfig } from 'orval';

/** Types and hooks come from the server's OpenAPI file at build time; `HEARTH_OPENAPI` names another file to try. */
export default defineConfig({
  hearth: {
    input: process.env.HEARTH_OPENAPI ?? '../docs/api/openapi.yaml',
    output: {
      client: 'react-query',
      httpClient: 'fetch',
      mode: 'tags-split',
      target: './src/shared/api/generated/hearth.ts',
      schemas: './src/shared/api/generated/model',
      clean: true,
      override: {
        mutator: { path: './src/shared/api/client.ts', name: 'request' },
        fetch: { includeHttpResponseReturnType: false },
        query: { signal: true, useMutation: false },
        // of a file without a question the generator would leave a type unused
        tags: { 'centre-people-number': { query: { signal: true, useMutation: true } } },
      },
    },
  },
});
