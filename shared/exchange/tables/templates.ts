import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import { actorSchema } from '../../model/actor.ts';
import { cooperationSchema } from '../../model/cooperation.ts';
import type { CustomField } from '../../model/network.ts';
import { emptyState, newNetwork } from '../../model/network-state.ts';
import { writeCsvPair } from './csv-write.ts';
import type { TableKind } from './fields.ts';

/** An empty table with its headers, those of the network's own fields included, and two example rows, for a spreadsheet to be filled in. */
export function csvTemplate(
  kind: TableKind,
  language: Language,
  customFields: readonly CustomField[] = [],
): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const t = translator(language);
  const state = {
    ...emptyState({
      ...newNetwork('template', 'template', '2026-01-01T00:00:00.000Z', language),
      customFields: [...customFields],
    }),
    actors: new Map(examples(language).map((actor) => [actor.id, actor])),
    cooperations: new Map([[TIE.id, TIE]]),
  };
  return { name: `${t(`imports.template.${kind}`)}.csv`, bytes: writeCsvPair(state, language)[kind] };
}

function examples(language: Language) {
  const french = language === 'fr';
  return [
    actorSchema.parse({
      id: 'A1',
      name: french ? 'Ferme exemple' : 'Example farm',
      kind: 'association',
      legalForm: 'association-1901',
      ess: 'yes',
      level: 'communal',
      commune: { name: 'Clairval', postcode: '01000' },
      sectors: [{ sector: 'alimentation', main: true, stages: ['production'] }],
      jobs: 3.5,
      joinedOn: '2023',
    }),
    actorSchema.parse({
      id: 'A2',
      name: french ? 'Commune exemple' : 'Example town',
      kind: 'collectivite',
      legalForm: 'commune',
      level: 'communal',
      commune: { name: 'Clairval', postcode: '01000' },
    }),
  ];
}

const TIE = cooperationSchema.parse({
  id: 'C1',
  from: 'A2',
  to: 'A1',
  type: 'commande-publique',
  strength: 3,
  startedOn: '2024-09',
  amount: 12000,
  amountKind: 'cash',
});
