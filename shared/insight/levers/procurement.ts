import { monthsFrom } from '../../base/day.ts';
import type { Ternary } from '../../model/common.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import { eurosOf, fallsWithin, idsOf, type Scope } from '../scope.ts';
import {
  countOf,
  gapList,
  type Indicator,
  knownUnknowns,
  type LeverReading,
  shareOf,
  tiesEvidence,
  unknownOfTies,
  unlessUnknown,
} from './lever.ts';

/** How far ahead a contract that ends is announced, in months. */
const AHEAD = 6;
/** From here on every contract has an environmental clause, at the latest: law 2021-1104, article 35. */
const GREEN_FROM = '2026-08-22';

/** The articles by which a contract may be reserved, as figures: code de la commande publique. */
const RESERVED = {
  'l2113-12': 'reservedDisability',
  'l2113-13': 'reservedInsertion',
  'l2113-13-1': 'reservedPrison',
  'l2113-14': 'reservedBoth',
  'l2113-15': 'reservedEss',
} as const;

/**
 * Lever 3. Procurement ties (buyer to supplier): those whose supplier is an ESS actor, their number and their euros,
 * alone and as a share of all contracts of which the supplier's side is known. Of all contracts: the share with a
 * social clause; with an environmental one, before and since 22 August 2026, from when the law asks for it (2021-1104,
 * article 35); reserved ones, by article (L2113-12 to L2113-15); hours of insertion; those that end within six months.
 * Of the public buyers: who has a scheme of responsible purchases (SPASER, L2111-3). Public bodies that have no
 * contract with an ESS actor are the gap. Published contracts (DECP) begin at 40,000 euros, and the ceiling of a
 * framework agreement is no spending.
 */
export function procurement(scope: Scope): LeverReading {
  const contracts = scope.cooperations.filter(({ type }) => type === 'commande-publique');
  const responsible = contracts.filter(({ to }) => scope.side(to) === 'ess');
  const unclear = contracts.filter(({ to }) => scope.side(to) === 'unknown');
  const clear = contracts.filter(({ to }) => scope.side(to) !== 'unknown');
  const euros = eurosOf(responsible);
  const allEuros = eurosOf(clear);
  const social = clauses(contracts, ({ procurement }) => procurement.socialClause);
  const green = (part: readonly Cooperation[]) =>
    clauses(part, ({ procurement }) => procurement.environmentalClause);
  const before = green(
    contracts.filter(({ startedOn }) => startedOn !== '' && lastDay(startedOn) < GREEN_FROM),
  );
  const since = green(
    contracts.filter(({ startedOn }) => startedOn !== '' && firstDay(startedOn) >= GREEN_FROM),
  );
  const undated = contracts.filter(({ startedOn }) => fallsAcross(startedOn));
  const reserved = clauses(contracts, reservedAnswer);
  const unnamed = reserved.yes.filter((contract) => articleOf(contract) === '');
  const hours = contracts.filter((contract) => hoursOf(contract) !== null);
  const unhoured = social.yes.filter((contract) => hoursOf(contract) === null);
  const ending = contracts.filter((contract) =>
    fallsWithin(contractEnd(contract), scope.day, monthsFrom(scope.day, AHEAD)),
  );
  const endless = contracts.filter((contract) => contractEnd(contract) === '');
  const buying = new Set([...responsible, ...unclear].map(({ from }) => from));
  const all = tiesEvidence(responsible);
  const buyers = publicBuyers(scope, contracts);
  const share = (name: string, { yes, known }: ReturnType<typeof clauses>) =>
    shareOf(name, yes.length, known, tiesEvidence(yes));
  return {
    id: 'procurement',
    indicators: [
      {
        ...countOf('contracts', unlessUnknown(responsible.length, unclear.length), all),
        part: responsible.length,
        whole: contracts.length,
      },
      shareOf('contractShare', responsible.length, clear.length, all),
      {
        name: 'contractEuros',
        unit: 'euros',
        value: unlessUnknown(euros.sum, unclear.length),
        evidence: all,
      },
      shareOf('contractEuroShare', euros.sum ?? 0, euros.sum === null ? 0 : (allEuros.sum ?? 0), all),
      share('socialClause', social),
      share('environmentalClause', before),
      share('environmentalClauseSince', since),
      share('reserved', reserved),
      ...Object.entries(RESERVED).flatMap(([article, name]): Indicator[] => {
        const own = reserved.yes.filter((contract) => articleOf(contract) === article);
        return own.length > 0 ? [countOf(name, own.length, tiesEvidence(own))] : [];
      }),
      countOf(
        'insertionHours',
        hours.length > 0
          ? hours.reduce((sum, contract) => sum + (hoursOf(contract) ?? 0), 0)
          : unlessUnknown(0, unhoured.length),
        tiesEvidence(hours),
      ),
      shareOf('spaser', buyers.with.length, buyers.with.length + buyers.without.length, {
        actors: buyers.with,
        cooperations: [],
      }),
      countOf(
        'endingSoon',
        unlessUnknown(ending.length, endless.length === contracts.length ? endless.length : 0),
        tiesEvidence(ending),
      ),
    ],
    gaps: [
      gapList(
        'buyersWithout',
        scope.actors
          .filter(({ id }) => scope.isPublic(id) === 'yes' && !buying.has(id))
          .map(({ id }) => ({ actors: [id], cooperations: [] })),
      ),
      gapList(
        'contractsEnding',
        ending.map((cooperation) => ({
          ...tiesEvidence([cooperation]),
          terms: { date: contractEnd(cooperation) },
        })),
      ),
    ],
    unknowns: knownUnknowns([
      unknownOfTies('amount', euros.unknown),
      unknownOfTies('socialClause', social.unknown),
      unknownOfTies('environmentalClause', [...before.unknown, ...since.unknown]),
      unknownOfTies('contractStart', undated),
      unknownOfTies('reserved', reserved.unknown),
      unknownOfTies('reservedArticle', unnamed),
      unknownOfTies('insertionHours', unhoured),
      unknownOfTies('contractEnd', endless),
      unknownOfTies('supplierSide', unclear),
      { name: 'spaser', count: buyers.unknown.length, actors: buyers.unknown, cooperations: [] },
    ]),
  };
}

const contractEnd = ({ procurement, endedOn }: Cooperation): string => procurement.contractEnd || endedOn;
/** Records of before there were these fields lack them. */
const articleOf = ({ procurement }: Cooperation): string => procurement.reservedArticle ?? '';
const hoursOf = ({ procurement }: Cooperation): number | null => procurement.insertionHours ?? null;

/** An article by which a contract is reserved says that it is. */
function reservedAnswer(contract: Cooperation): Ternary {
  return articleOf(contract) === '' ? contract.procurement.reserved : 'yes';
}

/** Whether it is not known on which side of the day a contract began. */
function fallsAcross(startedOn: string): boolean {
  return startedOn === '' || (firstDay(startedOn) < GREEN_FROM && lastDay(startedOn) >= GREEN_FROM);
}

/** The public bodies that buy, or of which it is said, by whether they have a scheme of responsible purchases. */
function publicBuyers(scope: Scope, contracts: readonly Cooperation[]) {
  const buying = new Set(contracts.map(({ from }) => from));
  const bodies = scope.actors.filter(({ id }) => scope.isPublic(id) === 'yes');
  const saying = (answer: Ternary) => idsOf(bodies.filter(({ spaser }) => (spaser ?? 'unknown') === answer));
  return {
    with: saying('yes'),
    without: saying('no'),
    unknown: saying('unknown').filter((id) => buying.has(id)),
  };
}

function clauses(cooperations: readonly Cooperation[], answer: (cooperation: Cooperation) => Ternary) {
  const yes = cooperations.filter((cooperation) => answer(cooperation) === 'yes');
  const unknown = cooperations.filter((cooperation) => answer(cooperation) === 'unknown');
  return { yes, unknown, known: cooperations.length - unknown.length };
}
