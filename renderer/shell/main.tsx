import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../kit/tokens.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { start } from '#renderer/store/actions.ts';
import { App } from './App.tsx';
import { Providers } from './Providers.tsx';

void start();

/** The speaker's window is the same app with another face. */
const SpeakerWindow = lazy(async () => ({
  default: (await import('#renderer/features/present/SpeakerWindow.tsx')).SpeakerWindow,
}));
const isSpeaker = new URLSearchParams(window.location.search).has('speaker');

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Providers>
      {isSpeaker ? (
        <Suspense fallback={null}>
          <SpeakerWindow />
        </Suspense>
      ) : (
        <App />
      )}
    </Providers>
  </StrictMode>,
);
