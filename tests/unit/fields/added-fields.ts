import {
  answer,
  link,
  number,
  partialDate,
  scale,
  tags,
  term,
  terms,
  ternary,
  text,
} from '#shared/fields/define.ts';
import type { FieldSection } from '#shared/fields/field.ts';
import { STATUSES, status } from '#shared/model/common.ts';

/** One field of each type, as a developer would add it: an entry of the register and its words. */
export function addedFields(section: FieldSection) {
  const traits = (name: string) => ({
    sensitivity: 'public' as const,
    section,
    names: [`ajout ${name}`, `extra ${name}`],
    quick: { fr: [`clé ${name}`], en: [`${name} key`] },
  });
  return {
    addedText: text(traits('mot')),
    addedLongText: text({ ...traits('texte'), sensitivity: 'free-text', long: true }),
    addedLink: link(traits('lien web')),
    addedNumber: number({ ...traits('nombre'), least: -1000, most: 1000 }),
    addedAmount: number({ ...traits('somme'), unit: 'eur' }),
    addedDate: partialDate(traits('jour')),
    addedAnswer: ternary(traits('reponse')),
    addedTerm: term('levels', traits('echelle deux')),
    addedTerms: terms('roles', traits('roles deux')),
    addedChoice: answer('status', STATUSES, status, traits('etat deux')),
    addedScale: scale('strength', [1, 5], traits('echelle')),
    addedTags: tags(traits('mots')),
  };
}

export const ADDED = Object.keys(addedFields('more'));

export const titleOfAdded = (id: string, language: 'fr' | 'en') =>
  `${language === 'fr' ? 'Champ' : 'Field'} ${id}`;
export const addedTitles = (language: 'fr' | 'en') =>
  Object.fromEntries(ADDED.map((id) => [id, titleOfAdded(id, language)]));
