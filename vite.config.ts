import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * What every screen needs, in one file: many small ones cost a request each, and compress worse. What only some screens need
 * stays with them.
 */
const EVERYWHERE = [
  'node_modules/(react|react-dom|scheduler|use-sync-external-store|clsx|openapi-fetch|tabbable|aria-hidden)/',
  'node_modules/@tanstack/(react-router|router-core|history|store|react-store|query-core|react-query)/',
  'node_modules/@floating-ui/',
  'node_modules/@mantine/hooks/',
  'node_modules/@mantine/core/[^/]+/(core|utils)/',
  'node_modules/@mantine/core/[^/]+/components/(ActionIcon|Alert|Anchor|Avatar|Badge|Box|Button|CloseButton|Container|Group|Input|InputBase|List|Loader|NavLink|OptionalPortal|Paper|PasswordInput|Popover|Portal|Skeleton|Stack|Text|TextInput|Title|Tooltip|Transition|UnstyledButton|VisuallyHidden|NativeSelect|Center|Code|ThemeIcon)/',
  'node_modules/@tabler/icons-react/dist/esm/createReactComponent',
  'admin-ui/portal/api/',
  'admin-ui/portal/app/(coming-later|menu-coming-later|when-idle|use-title)',
  'admin-ui/portal/(actions|frame|table|help|sign-in|home|form)/words',
  'admin-ui/ui/(words|ui-words|tone|time|refused|status-badge|relative-time|gated-button|hints|reason|live-value|announce|light-button)',
];

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
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'everywhere', test: new RegExp(EVERYWHERE.join('|')) }] } },
    },
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
