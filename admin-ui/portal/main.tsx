import '@fontsource-variable/inter/wght.css';
import './app/styles.ts';
import { createRoot } from 'react-dom/client';
import { Refusal, Unreachable } from './api/refusal.ts';
import { App } from './app/app.tsx';
import { lendNonce } from './app/style-nonce.ts';

lendNonce();

const place = document.getElementById('portal');
if (place === null) throw new Error('the page has no place for the portal');
createRoot(place, {
  // What a screen shows in its own place, such as a refusal, is no fault of the page.
  onCaughtError: (error) => {
    if (!(error instanceof Refusal || error instanceof Unreachable)) reportError(error);
  },
}).render(<App />);
