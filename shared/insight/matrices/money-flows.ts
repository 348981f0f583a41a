import { fundingOf, type Scope } from '../scope.ts';

/** Money from one funder to one funded actor. */
export interface MoneyFlow {
  from: string;
  to: string;
  /** Known euros by the year in which a cooperation starts; '' for those without a year. */
  byYear: ReadonlyMap<string, number>;
  total: number;
  cooperations: readonly string[];
  /** Cooperations of the flow whose amount is not known. */
  unknown: number;
}

/** A flow while it is being summed. */
interface OpenFlow extends MoneyFlow {
  byYear: Map<string, number>;
  cooperations: string[];
}

/** An actor that lives on one funder: its share of the known euros, from `DEPENDENT` up. */
export interface FundingDependency {
  actor: string;
  funder: string;
  share: number;
  cooperations: readonly string[];
  /** Amounts that it receives and that are not known: the share leaves them out. */
  unknown: number;
}

export interface MoneyFlows {
  years: readonly string[];
  flows: readonly MoneyFlow[];
  totals: ReadonlyMap<string, number>;
  total: number;
  dependencies: readonly FundingDependency[];
}

/** From this share of one funder on, an actor is said to depend on it. */
export const DEPENDENT = 0.5;

/** Who funds whom, by year, the largest flows first, and who depends on one funder. */
export function moneyFlows(scope: Scope): MoneyFlows {
  const flows = new Map<string, OpenFlow>();
  const totals = new Map<string, number>();
  for (const { id, from, to, amount, startedOn } of fundingOf(scope)) {
    const key = `${from} ${to}`;
    const flow: OpenFlow = flows.get(key) ?? {
      from,
      to,
      byYear: new Map(),
      total: 0,
      cooperations: [],
      unknown: 0,
    };
    const year = startedOn.slice(0, 4);
    flow.cooperations.push(id);
    if (amount === null) flow.unknown++;
    else {
      flow.byYear.set(year, (flow.byYear.get(year) ?? 0) + amount);
      flow.total += amount;
      totals.set(year, (totals.get(year) ?? 0) + amount);
    }
    flows.set(key, flow);
  }
  const list = [...flows.values()].sort((one, other) => other.total - one.total);
  return {
    years: [...totals.keys()].sort((one, other) =>
      one === '' ? 1 : other === '' ? -1 : one < other ? -1 : 1,
    ),
    flows: list,
    totals,
    total: [...totals.values()].reduce((sum, value) => sum + value, 0),
    dependencies: dependenciesOf(list),
  };
}

function dependenciesOf(flows: readonly MoneyFlow[]): FundingDependency[] {
  const received = new Map<string, number>();
  const unknowns = new Map<string, number>();
  for (const { to, total, unknown } of flows) {
    received.set(to, (received.get(to) ?? 0) + total);
    unknowns.set(to, (unknowns.get(to) ?? 0) + unknown);
  }
  return flows
    .flatMap(({ from, to, total, cooperations }): FundingDependency[] => {
      const all = received.get(to) ?? 0;
      const share = all === 0 ? 0 : total / all;
      return share >= DEPENDENT
        ? [{ actor: to, funder: from, share, cooperations, unknown: unknowns.get(to) ?? 0 }]
        : [];
    })
    .sort((one, other) => other.share - one.share);
}
