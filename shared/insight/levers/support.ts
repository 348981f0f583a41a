import type { Cooperation } from '../../model/cooperation.ts';
import { eurosOf, fundingOf, idsOf, type Scope } from '../scope.ts';
import {
  countOf,
  gapList,
  type Indicator,
  knownUnknowns,
  type LeverReading,
  shareOf,
  tiesEvidence,
  unknownOfTies,
} from './lever.ts';

/** The figures by nature of funding. */
const NATURES = {
  subvention: 'fundingGrant',
  pret: 'fundingLoan',
  garantie: 'fundingGuarantee',
  apport: 'fundingEquity',
  mecenat: 'fundingPatronage',
  prestation: 'fundingService',
} as const;

/**
 * Lever 8. Euros of funding in cash, and apart from them what is given in kind; a guarantee is a promise, so its
 * amount is in neither and stands by itself. The number of funding ties, their euros by nature, the part of the first
 * funder in the cash that is known (how dependent the network is on it), and the ESS actors without any funding tie
 * towards them. An amount of which nobody says that it is in kind counts as cash, and is counted as not known.
 */
export function support(scope: Scope): LeverReading {
  const funding = fundingOf(scope);
  const inKind = funding.filter(({ amountKind }) => amountKind === 'in-kind');
  const guarantees = funding.filter((tie) => natureOf(tie) === 'garantie');
  const cash = funding.filter((tie) => !inKind.includes(tie) && !guarantees.includes(tie));
  const euros = eurosOf(cash);
  const goods = eurosOf(inKind);
  const bySource = new Map<string, number>();
  for (const { from, amount } of cash) bySource.set(from, (bySource.get(from) ?? 0) + (amount ?? 0));
  const [first] = [...bySource].sort(([, one], [, other]) => other - one);
  const ofFirst = first ? cash.filter(({ from }) => from === first[0]) : [];
  const ess = scope.actors.filter(({ id }) => scope.side(id) === 'ess');
  const funded = new Set(funding.map(({ to }) => to));
  const helped = ess.filter(({ id }) => funded.has(id));
  const unpriced = funding.filter(({ amount }) => amount === null);
  const unclear = cash.filter(({ amount, amountKind }) => amount !== null && amountKind === '');
  const unnatured = funding.filter((tie) => natureOf(tie) === '');
  const undated = funding.filter(({ startedOn }) => startedOn === '');
  return {
    id: 'support',
    indicators: [
      { name: 'fundingEuros', unit: 'euros', value: euros.sum, evidence: tiesEvidence(cash) },
      ...(inKind.length > 0
        ? [
            {
              name: 'fundingInKind',
              unit: 'euros',
              value: goods.sum,
              evidence: tiesEvidence(inKind),
            } as const,
          ]
        : []),
      countOf('fundingTies', funding.length, tiesEvidence(funding)),
      ...Object.entries(NATURES).flatMap(([nature, name]): Indicator[] => {
        const own = funding.filter((tie) => natureOf(tie) === nature);
        return own.length > 0
          ? [{ name, unit: 'euros', value: eurosOf(own).sum, evidence: tiesEvidence(own) }]
          : [];
      }),
      shareOf('firstFunder', first?.[1] ?? 0, euros.sum ?? 0, tiesEvidence(ofFirst)),
      shareOf('essFunded', helped.length, ess.length, { actors: idsOf(helped), cooperations: [] }),
    ],
    gaps: [
      gapList(
        'essWithoutFunding',
        ess.filter(({ id }) => !funded.has(id)).map(({ id }) => ({ actors: [id], cooperations: [] })),
      ),
    ],
    unknowns: knownUnknowns([
      unknownOfTies('amount', unpriced),
      unknownOfTies('amountKind', unclear),
      unknownOfTies('fundingNature', unnatured),
      unknownOfTies('year', undated),
    ]),
  };
}

/** Records of before there was the field lack it. */
const natureOf = ({ fundingNature }: Cooperation): string => fundingNature ?? '';
