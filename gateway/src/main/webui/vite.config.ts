import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where the development server finds the gateway; only `npm run dev` uses it. */
const gateway = process.env['CHRONOS_GATEWAY_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // The content security policy of the gateway allows neither inline scripts nor data: scripts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
  },
  server: {
    proxy: {
      '/api': gateway,
      '/auth': gateway,
      '/app': { target: gateway, ws: true },
    },
  },
  test: {
    environment: 'jsdom',
    testTimeout: 30_000,
    setupFiles: ['src/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    unstubGlobals: true,
  },
});
