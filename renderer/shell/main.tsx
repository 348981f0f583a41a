import '../kit/font.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../kit/tokens.css';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { askForLastingStorage } from '#renderer/platform/lasting-storage.ts';
import { start } from '#renderer/store/actions.ts';
import { App } from './App.tsx';
import { FEATURES } from './features.ts';
import { Providers } from './Providers.tsx';
import { hearTheUnheard } from './unheard.ts';

void start();
askForLastingStorage();
hearTheUnheard();

/** A window beside the main one, as the speaker's, is the same app with another face. */
const asked = new URLSearchParams(window.location.search);
const Other = FEATURES.flatMap(({ windows = {} }) => Object.entries(windows)).find(([word]) =>
  asked.has(word),
)?.[1];

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Providers>
      {Other ? (
        <Suspense fallback={null}>
          <Other />
        </Suspense>
      ) : (
        <App />
      )}
    </Providers>
  </StrictMode>,
);
