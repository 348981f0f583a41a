import { endsOf, eurosOf, fundingOf, idsOf, type Scope } from '../scope.ts';
import { countOf, gapList, knownUnknowns, type LeverReading, shareOf } from './lever.ts';

/**
 * Lever 8. Euros and number of funding ties, the part of the first funder in the euros that are known (how
 * dependent the network is on it), and the ESS actors without any funding tie towards them.
 */
export function support(scope: Scope): LeverReading {
  const funding = fundingOf(scope);
  const euros = eurosOf(funding);
  const bySource = new Map<string, number>();
  for (const { from, amount } of funding) bySource.set(from, (bySource.get(from) ?? 0) + (amount ?? 0));
  const [first] = [...bySource].sort(([, one], [, other]) => other - one);
  const ofFirst = first ? funding.filter(({ from }) => from === first[0]) : [];
  const ess = scope.actors.filter(({ id }) => scope.side(id) === 'ess');
  const funded = new Set(funding.map(({ to }) => to));
  const helped = ess.filter(({ id }) => funded.has(id));
  const undated = funding.filter(({ startedOn }) => startedOn === '');
  const all = { actors: endsOf(funding), cooperations: idsOf(funding) };
  return {
    id: 'support',
    indicators: [
      { name: 'fundingEuros', unit: 'euros', value: euros.sum, evidence: all },
      countOf('fundingTies', funding.length, all),
      shareOf('firstFunder', first?.[1] ?? 0, euros.sum ?? 0, {
        actors: endsOf(ofFirst),
        cooperations: idsOf(ofFirst),
      }),
      shareOf('essFunded', helped.length, ess.length, { actors: idsOf(helped), cooperations: [] }),
    ],
    gaps: [
      gapList(
        'essWithoutFunding',
        ess.filter(({ id }) => !funded.has(id)).map(({ id }) => ({ actors: [id], cooperations: [] })),
      ),
    ],
    unknowns: knownUnknowns([
      {
        name: 'amount',
        count: euros.unknown.length,
        actors: endsOf(euros.unknown),
        cooperations: idsOf(euros.unknown),
      },
      { name: 'year', count: undated.length, actors: endsOf(undated), cooperations: idsOf(undated) },
    ]),
  };
}
