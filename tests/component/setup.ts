import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Screens are read by names typed with plain spaces: the tools of these tests do not take one space for another, as
// browsers and people do. What French makes of them is tested by itself, and on real screens.
vi.mock('#shared/i18n/french-spaces.ts', () => ({
  frenchSpaces: (text: string) => text,
  withFrenchSpaces: <Words>(words: Words) => words,
}));

afterEach(cleanup);

// A busy machine is slow, not wrong: how long a test may wait is what the whole test may take.
configure({ asyncUtilTimeout: 15_000 });

// jsdom has no layout: Mantine asks for these three all the same.
class NoResize implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal('ResizeObserver', NoResize);
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => {},
  removeEventListener: () => {},
  dispatchEvent: () => false,
}));
// The system's language is French, as the tests are.
Object.defineProperty(navigator, 'language', { configurable: true, value: 'fr-FR' });
Element.prototype.scrollIntoView = () => {};

// Fields that grow with their text listen for fonts that come late.
Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: { addEventListener: () => {}, removeEventListener: () => {}, ready: Promise.resolve() },
});
