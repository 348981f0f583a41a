import type { Language } from '#shared/bridge.ts';

/** Made by `npm run screenshots`. */
const FILES = import.meta.glob<string>('./pictures/*/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Where a picture of the guide is, in a language. */
export function pictureAddress(name: string, language: Language): string | undefined {
  return FILES[`./pictures/${language}/${name}.webp`];
}
