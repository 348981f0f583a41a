/** Actors and ties in words, as screens write them; files that leave the app write them the same way. */
export * from '#shared/i18n/record-words.ts';
