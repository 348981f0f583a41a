/** Numbers, amounts and dates as screens write them; minutes and files write them the same way. */
export * from '#shared/i18n/format.ts';
