import '@fontsource-variable/inter/wght.css';
import './app/styles.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { lendNonce } from './app/style-nonce.ts';

lendNonce();

const place = document.getElementById('portal');
if (place === null) throw new Error('the page has no place for the portal');
createRoot(place).render(<App />);
