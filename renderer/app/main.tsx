import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { start } from '#renderer/store/actions.ts';
import { App } from './App.tsx';
import { Providers } from './Providers.tsx';

// The page's security policy forbids compiling code from text, which zod would otherwise try.
config({ jitless: true });

void start();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <App />
    </Providers>
  </StrictMode>,
);
