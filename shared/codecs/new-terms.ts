import type { Network } from '../model/network.ts';
import { NODE_SHAPES, type Vocabularies } from '../model/vocabulary.ts';
import type { Draft } from './draft.ts';

/** The network with the fields and vocabulary entries that a draft brings; itself when it brings none. */
export function withNewTerms(network: Network, draft: Draft): Network {
  const fields = draft.newFields.filter(({ id }) => !network.customFields.some((field) => field.id === id));
  const terms = draft.newTerms.filter(
    ({ vocabulary, term }) => !network.vocabularies[vocabulary].some(({ id }) => id === term.id),
  );
  if (fields.length === 0 && terms.length === 0) return network;
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
    } else {
      vocabularies[vocabulary] = [...vocabularies[vocabulary], term];
    }
  }
  return { ...network, vocabularies, customFields: [...network.customFields, ...fields] };
}

const NEW_COLOURS = ['#8C564B', '#17807E', '#9467BD', '#B5651D', '#4C72B0', '#937860', '#DA8BC3', '#5B8C5A'];

function newColour({ sectors, cooperationTypes }: Vocabularies): string {
  return NEW_COLOURS[(sectors.length + cooperationTypes.length) % NEW_COLOURS.length] ?? '#8A8578';
}
