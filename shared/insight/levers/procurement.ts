import { monthsFrom } from '../../base/day.ts';
import type { Ternary } from '../../model/common.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { Evidence } from '../evidence.ts';
import { endsOf, eurosOf, fallsWithin, idsOf, type Scope } from '../scope.ts';
import { countOf, gapList, knownUnknowns, type LeverReading, shareOf, unlessUnknown } from './lever.ts';

/** How far ahead a contract that ends is announced, in months. */
const AHEAD = 6;

/**
 * Lever 3. Procurement ties (buyer to supplier) whose supplier is an ESS actor: their number, their euros, the
 * share with a social and with an environmental clause among those of which it is known. Of all contracts, those
 * that end within six months; and the public actors that have none with an ESS actor.
 */
export function procurement(scope: Scope): LeverReading {
  const contracts = scope.cooperations.filter(({ type }) => type === 'commande-publique');
  const responsible = contracts.filter(({ to }) => scope.side(to) === 'ess');
  const unclear = contracts.filter(({ to }) => scope.side(to) === 'unknown');
  const euros = eurosOf(responsible);
  const ending = contracts.filter((cooperation) =>
    fallsWithin(contractEnd(cooperation), scope.day, monthsFrom(scope.day, AHEAD)),
  );
  const endless = contracts.filter((cooperation) => contractEnd(cooperation) === '');
  const social = clauses(responsible, ({ procurement }) => procurement.socialClause);
  const environmental = clauses(responsible, ({ procurement }) => procurement.environmentalClause);
  const buying = new Set([...responsible, ...unclear].map(({ from }) => from));
  const all = evidenceOf(responsible);
  return {
    id: 'procurement',
    indicators: [
      countOf('contracts', unlessUnknown(responsible.length, unclear.length), all),
      {
        name: 'contractEuros',
        unit: 'euros',
        value: unlessUnknown(euros.sum, unclear.length),
        evidence: all,
      },
      shareOf('socialClause', social.yes.length, social.known, evidenceOf(social.yes)),
      shareOf(
        'environmentalClause',
        environmental.yes.length,
        environmental.known,
        evidenceOf(environmental.yes),
      ),
      countOf(
        'endingSoon',
        unlessUnknown(ending.length, endless.length === contracts.length ? endless.length : 0),
        evidenceOf(ending),
      ),
    ],
    gaps: [
      gapList(
        'buyersWithout',
        scope.actors
          .filter((actor) => scope.isPublic(actor.id) === 'yes' && !buying.has(actor.id))
          .map(({ id }) => ({ actors: [id], cooperations: [] })),
      ),
      gapList(
        'contractsEnding',
        ending.map((cooperation) => ({
          ...evidenceOf([cooperation]),
          terms: { date: contractEnd(cooperation) },
        })),
      ),
    ],
    unknowns: knownUnknowns([
      { name: 'amount', count: euros.unknown.length, ...evidenceOf(euros.unknown) },
      { name: 'socialClause', count: social.unknown.length, ...evidenceOf(social.unknown) },
      {
        name: 'environmentalClause',
        count: environmental.unknown.length,
        ...evidenceOf(environmental.unknown),
      },
      { name: 'contractEnd', count: endless.length, ...evidenceOf(endless) },
      { name: 'supplierSide', count: unclear.length, ...evidenceOf(unclear) },
    ]),
  };
}

const contractEnd = ({ procurement, endedOn }: Cooperation): string => procurement.contractEnd || endedOn;

const evidenceOf = (cooperations: readonly Cooperation[]): Evidence => ({
  actors: endsOf(cooperations),
  cooperations: idsOf(cooperations),
});

function clauses(cooperations: readonly Cooperation[], answer: (cooperation: Cooperation) => Ternary) {
  const yes = cooperations.filter((cooperation) => answer(cooperation) === 'yes');
  const unknown = cooperations.filter((cooperation) => answer(cooperation) === 'unknown');
  return { yes, unknown, known: cooperations.length - unknown.length };
}
