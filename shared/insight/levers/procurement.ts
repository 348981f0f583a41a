import { monthsFrom } from '../../base/day.ts';
import type { Ternary } from '../../model/common.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { Evidence } from '../evidence.ts';
import { endsOf, eurosOf, fallsWithin, idsOf, isPublic, type Scope } from '../scope.ts';
import { countOf, gapList, knownUnknowns, type LeverReading, shareOf, unlessUnknown } from './lever.ts';

/** How far ahead a contract that ends is announced, in months. */
const AHEAD = 6;

/**
 * Lever 3. Procurement ties (buyer to supplier) whose supplier is an ESS actor: their number, their euros, the
 * share with a social and with an environmental clause among those of which it is known. Of all contracts, those
 * that end within six months; and the public actors that have none with an ESS actor.
 */
export function procurement(scope: Scope): LeverReading {
  const contracts = scope.ties.filter(({ type }) => type === 'commande-publique');
  const responsible = contracts.filter(({ to }) => scope.side(to) === 'ess');
  const unclear = contracts.filter(({ to }) => scope.side(to) === 'unknown');
  const euros = eurosOf(responsible);
  const ending = contracts.filter((tie) =>
    fallsWithin(contractEnd(tie), scope.day, monthsFrom(scope.day, AHEAD)),
  );
  const endless = contracts.filter((tie) => contractEnd(tie) === '');
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
          .filter((actor) => isPublic(actor) && !buying.has(actor.id))
          .map(({ id }) => ({ actors: [id], ties: [] })),
      ),
      gapList(
        'contractsEnding',
        ending.map((tie) => ({ ...evidenceOf([tie]), terms: { date: contractEnd(tie) } })),
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

const evidenceOf = (ties: readonly Cooperation[]): Evidence => ({ actors: endsOf(ties), ties: idsOf(ties) });

function clauses(ties: readonly Cooperation[], answer: (tie: Cooperation) => Ternary) {
  const yes = ties.filter((tie) => answer(tie) === 'yes');
  const unknown = ties.filter((tie) => answer(tie) === 'unknown');
  return { yes, unknown, known: ties.length - unknown.length };
}
