import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { groups, whereModulesAre } from './scripts/chunks.ts';
import { worker } from './scripts/worker.ts';

const server = process.env.HEARTH_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), worker(), whereModulesAre()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  build: {
    target: 'es2023',
    // The policy of the server allows no inline script and no data: module.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': server } },
  preview: { host: '127.0.0.1', proxy: { '/api': server } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    setupFiles: ['./tests/setup.ts'],
    css: false,
    // one file each instead of the thousand they are made of, read anew for every test file
    deps: {
      optimizer: {
        client: { enabled: true, include: ['antd', 'antd/locale/zh_CN', 'antd/locale/en_US'] },
      },
    },
    testTimeout: 20_000,
    maxWorkers: '100%',
  },
});
