import { describe, expect, it } from 'vitest';
import { english, french } from '#shared/i18n/catalogues.ts';
import { translator } from '#shared/i18n/translate.ts';
import { labelOf, stageLabel } from '#shared/i18n/vocabulary-labels.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import type { VocabularyName } from '#shared/model/vocabulary.ts';

function words(catalogue: object, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : words(value, `${path}${key}.`),
  );
}

const inFrench = new Map(words(french));
const inEnglish = new Map(words(english));

describe('the catalogues', () => {
  it('have the same keys in both languages, and no empty word', () => {
    expect([...inEnglish.keys()]).toEqual([...inFrench.keys()]);
    expect([...inFrench, ...inEnglish].filter(([, word]) => word.trim() === '')).toEqual([]);
  });

  it('fill in the same values in both languages', () => {
    const slots = (word = '') => [...word.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();
    const different = [...inFrench].filter(
      ([key, word]) =>
        !/_(?:zero|one|many)$/.test(key) && `${slots(word)}` !== `${slots(inEnglish.get(key))}`,
    );
    expect(different).toEqual([]);
  });

  it('give each plural every form that its language asks for', () => {
    const plurals = [...inFrench.keys()]
      .filter((key) => key.endsWith('_other'))
      .map((key) => key.slice(0, -6));
    const missing = plurals.flatMap((key) =>
      [...new Intl.PluralRules('fr').resolvedOptions().pluralCategories]
        .map((category) => `${key}_${category}`)
        .filter((form) => !inFrench.has(form)),
    );
    expect(missing).toEqual([]);
  });

  it('write French apostrophes as printers do', () => {
    expect([...inFrench].filter(([, word]) => /\p{L}'\p{L}/u.test(word))).toEqual([]);
  });

  it('let "de" lose its vowel where a name begins with one', () => {
    const t = translator('fr');
    const see = (name: string) => t('duplicates.see', { name });
    expect(see('Ville de Rives')).toBe('Voir la fiche de Ville de Rives');
    expect(see('Épicerie Épi')).toBe('Voir la fiche d’Épicerie Épi');
    expect(see('ADEME')).toBe('Voir la fiche d’ADEME');
    expect(see('Habitat 44')).toBe('Voir la fiche d’Habitat 44');
    expect(see('Hauts de Rives')).toBe('Voir la fiche de Hauts de Rives');
    expect(see('Onze et plus')).toBe('Voir la fiche de Onze et plus');
    expect([...inFrench].filter(([, word]) => /\bde \{\{(?:name|file)\}\}/.test(word))).toEqual([]);
  });

  it('name every term of the default vocabularies', () => {
    const vocabularies = defaultVocabularies();
    for (const language of ['fr', 'en'] as const) {
      for (const name of Object.keys(vocabularies) as VocabularyName[]) {
        for (const { id } of vocabularies[name]) {
          expect(labelOf(vocabularies, name, id, language)).not.toBe(id);
        }
      }
      for (const sector of vocabularies.sectors) {
        for (const { id } of sector.stages) {
          expect(stageLabel(vocabularies, sector.id, id, language)).not.toBe(id);
        }
      }
    }
  });

  it('prefer the label that a user gave', () => {
    const vocabularies = defaultVocabularies();
    vocabularies.sectors.push({ id: 'mer', label: { fr: 'Mer' }, stages: [] });
    expect(labelOf(vocabularies, 'sectors', 'mer', 'en')).toBe('Mer');
    expect(labelOf(vocabularies, 'sectors', 'gone', 'fr')).toBe('gone');
  });

  it('answer in the language asked for', () => {
    expect(translator('fr')('model.actor')).toBe('Acteur');
    expect(translator('en')('model.actor')).toBe('Actor');
  });
});
