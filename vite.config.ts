import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the server of `npm run dev:portal` finds the interface. */
const SERVER = process.env['SLIPWAY_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  root: 'admin-ui/portal',
  plugins: [react()],
  // The server puts a fresh one in for each answer.
  html: { cspNonce: '__SLIPWAY_NONCE__' },
  build: {
    outDir: '../../dist/portal',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Rewritten for older browsers, `light-dark()` would follow a rule of its own that Mantine does not write: no colour at all.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Fonts and pictures stay files: the policy of the pages allows no `data:` fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
  server: {
    proxy: Object.fromEntries(
      ['/api/v1', '/reference', '/l/', '/twins/', '/problems'].map((path) => [
        path,
        // The server takes requests that change something from its own pages only.
        { target: SERVER, headers: { origin: SERVER }, changeOrigin: true },
      ]),
    ),
  },
});
