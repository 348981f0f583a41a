import { NO_SECTOR_COLOUR } from '../../model/default-vocabularies.ts';
import type { CustomField, Network } from '../../model/network.ts';
import { NODE_SHAPES, type Vocabularies } from '../../model/vocabulary.ts';
import { withOptions } from '../tables/custom-cells.ts';
import type { Draft } from './draft.ts';
import { standingOfForm } from './form-standing.ts';

type NewTerm = Draft['newTerms'][number];

/** The network with the fields and vocabulary entries that a draft brings; itself when it brings none. */
export function withNewTerms(network: Network, draft: Draft): Network {
  const customFields = withNewFields(network.customFields, draft);
  const isTerm = (one: NewTerm, other: NewTerm) =>
    one.vocabulary === other.vocabulary && one.term.id === other.term.id;
  // Two tables of one import may bring the same word.
  const terms = draft.newTerms.filter(
    (added, place) =>
      !network.vocabularies[added.vocabulary].some(({ id }) => id === added.term.id) &&
      draft.newTerms.findIndex((other) => isTerm(other, added)) === place,
  );
  if (customFields === network.customFields && terms.length === 0) return network;
  const vocabularies: Vocabularies = { ...network.vocabularies };
  for (const { vocabulary, term } of terms) {
    if (vocabulary === 'sectors') {
      vocabularies.sectors = [
        ...vocabularies.sectors,
        { ...term, colour: newColour(vocabularies), stages: [] },
      ];
    } else if (vocabulary === 'kinds') {
      const shape = NODE_SHAPES[vocabularies.kinds.length % NODE_SHAPES.length] ?? 'circle';
      vocabularies.kinds = [...vocabularies.kinds, { ...term, shape, ess: false }];
    } else if (vocabulary === 'cooperationTypes') {
      vocabularies.cooperationTypes = [
        ...vocabularies.cooperationTypes,
        { ...term, colour: newColour(vocabularies), directed: false },
      ];
    } else if (vocabulary === 'levels') {
      vocabularies.levels = [...vocabularies.levels, { ...term, unplaced: true }];
    } else if (vocabulary === 'legalForms') {
      const standing = standingOfForm(term.label?.fr ?? term.label?.en ?? term.id);
      vocabularies.legalForms = [...vocabularies.legalForms, { ...term, ...(standing && { standing }) }];
    } else {
      vocabularies[vocabulary] = [...vocabularies[vocabulary], term];
    }
  }
  return { ...network, vocabularies, customFields };
}

/** Two tables of one import may bring the same field, each with words of its own. */
function withNewFields(before: CustomField[], { newFields, newOptions }: Draft): CustomField[] {
  if (newFields.length === 0 && newOptions.length === 0) return before;
  const fields = new Map(before.map((field) => [field.id, field]));
  for (const field of newFields) {
    fields.set(field.id, withOptions(fields.get(field.id) ?? field, field.options));
  }
  for (const { field: id, options } of newOptions) {
    const field = fields.get(id);
    if (field) fields.set(id, withOptions(field, options));
  }
  return [...fields.values()];
}

const NEW_COLOURS = ['#8C564B', '#17807E', '#9467BD', '#B5651D', '#4C72B0', '#937860', '#DA8BC3', '#5B8C5A'];

function newColour({ sectors, cooperationTypes }: Vocabularies): string {
  return NEW_COLOURS[(sectors.length + cooperationTypes.length) % NEW_COLOURS.length] ?? NO_SECTOR_COLOUR;
}
