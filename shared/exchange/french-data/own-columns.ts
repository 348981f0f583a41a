import { english, french } from '../../i18n/catalogues.ts';
import { type CustomField, type CustomFieldType, customFieldSchema } from '../../model/network.ts';
import type { Draft } from '../reading/draft.ts';

/** What formats of the field say and no field of the program holds: they bring a field of the network's own. */
const OWN_COLUMNS = {
  size: { id: 'actor-tranche-effectif', of: 'actor', type: 'choice' },
  sign: { id: 'actor-enseigne', of: 'actor', type: 'text' },
  ceiling: { id: 'cooperation-montant-maximum', of: 'cooperation', type: 'eur' },
  social: { id: 'cooperation-considerations-sociales', of: 'cooperation', type: 'choices' },
  environmental: { id: 'cooperation-considerations-environnementales', of: 'cooperation', type: 'choices' },
} as const satisfies Record<string, { id: string; of: CustomField['of']; type: CustomFieldType }>;
export type OwnColumn = keyof typeof OWN_COLUMNS;

/** The values that records of a draft have in such fields; the draft is given each field that any of them uses. */
export function ownColumns(draft: Draft) {
  const options = new Map<OwnColumn, Set<string>>();
  return {
    /** What a record holds of these values; those that say nothing are left out. */
    values(given: Readonly<Partial<Record<OwnColumn, string | number | readonly string[]>>>) {
      const custom: Record<string, string | number | string[]> = {};
      for (const [name, value] of Object.entries(given) as [OwnColumn, string | number | string[]][]) {
        if (value === '' || (Array.isArray(value) && value.length === 0)) continue;
        const words = options.get(name) ?? new Set();
        options.set(name, words);
        // A list parts its words by these signs.
        const word = (text: string) => text.replace(/[;|\n]+/g, ',').trim();
        if (typeof value === 'number') custom[OWN_COLUMNS[name].id] = value;
        else {
          const kept = typeof value === 'string' ? word(value) : value.map(word);
          for (const text of [kept].flat()) words.add(text);
          custom[OWN_COLUMNS[name].id] = kept;
        }
      }
      return custom;
    },
    finish(): void {
      for (const [name, words] of options) {
        const { id, of, type } = OWN_COLUMNS[name];
        const label = { fr: french.fieldFiles.columns[name], en: english.fieldFiles.columns[name] };
        draft.newFields.push(
          customFieldSchema.parse({ id, of, label, type, options: type === 'text' ? [] : [...words] }),
        );
      }
    },
  };
}
