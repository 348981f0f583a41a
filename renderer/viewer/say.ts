import type { Page } from '#shared/documents/page/page.ts';

/** Fills in a template of the page; with `count`, in the form of the plural that its number asks for. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export function sayer({ words, language }: Page): Say {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB');
  return (key, values = {}) => {
    const { count } = values;
    const template =
      (typeof count === 'number' ? words[`${key}_${plural.select(count)}`] : undefined) ??
      words[key] ??
      words[`${key}_other`] ??
      key;
    return template.replace(/\{\{(\w+)\}\}/g, (slot, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      return typeof value === 'number' ? number.format(value) : (value ?? slot);
    });
  };
}
