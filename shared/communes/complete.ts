import type { Actor, Commune } from '../model/actor.ts';
import { type CommuneDirectory, foldCommune, type KnownCommune } from './directory.ts';
import { postcodeFor } from './search.ts';

/** An actor whose commune has no INSEE code yet, and what it may be. */
export interface CommuneProposal {
  actor: Actor;
  /** Best first; never empty. */
  candidates: readonly KnownCommune[];
  /** There is one answer, and nothing the actor says speaks against it. */
  certain: boolean;
}

export interface CommunePlan {
  proposals: readonly CommuneProposal[];
  /** Actors whose commune or postcode is not among those of France. */
  unknown: readonly Actor[];
}

/** Proposes INSEE codes for the actors that have only a name or a postcode. */
export function planCommunes(directory: CommuneDirectory, actors: Iterable<Actor>): CommunePlan {
  const indexes = indexesOf(directory);
  const proposals: CommuneProposal[] = [];
  const unknown: Actor[] = [];
  for (const actor of actors) {
    const { name, insee, postcode } = actor.commune;
    if (insee !== '' || (name === '' && postcode === '')) continue;
    const proposal = propose(indexes, name, postcode);
    if (proposal.candidates.length === 0) unknown.push(actor);
    else proposals.push({ actor, ...proposal });
  }
  return { proposals, unknown };
}

/** The commune of an actor, completed by a known one; the name is then the official one. */
export function completedCommune(known: KnownCommune, former: Commune): Commune {
  return {
    name: known.name,
    insee: known.insee,
    postcode: postcodeFor(known, former.postcode) || former.postcode,
  };
}

interface Indexes {
  byName: ReadonlyMap<string, readonly KnownCommune[]>;
  byPostcode: ReadonlyMap<string, readonly KnownCommune[]>;
}

function indexesOf({ communes }: CommuneDirectory): Indexes {
  const byName = new Map<string, KnownCommune[]>();
  const byPostcode = new Map<string, KnownCommune[]>();
  for (const commune of communes()) {
    pushTo(byName, commune.folded, commune);
    // A district's postcode is also its commune's, which is what people write in an address.
    if (!commune.district) for (const postcode of commune.postcodes) pushTo(byPostcode, postcode, commune);
  }
  return { byName, byPostcode };
}

function pushTo(index: Map<string, KnownCommune[]>, key: string, commune: KnownCommune): void {
  const list = index.get(key);
  if (list) list.push(commune);
  else index.set(key, [commune]);
}

function propose(
  { byName, byPostcode }: Indexes,
  name: string,
  postcode: string,
): Pick<CommuneProposal, 'candidates' | 'certain'> {
  const named = byPopulation(name === '' ? [] : (byName.get(foldCommune(name)) ?? []));
  const posted = byPopulation(postcode === '' ? [] : (byPostcode.get(postcode) ?? []));
  if (name === '' || postcode === '') {
    const candidates = name === '' ? posted : named;
    return { candidates, certain: candidates.length === 1 };
  }
  const both = named.filter((commune) => commune.postcodes.includes(postcode));
  if (both.length > 0) return { candidates: both, certain: both.length === 1 };
  // Name and postcode do not agree (an old name, the postcode of a cedex): nothing is sure.
  return { candidates: [...new Set([...named, ...posted])], certain: false };
}

function byPopulation(communes: readonly KnownCommune[]): KnownCommune[] {
  return [...communes].sort((one, other) => other.population - one.population);
}
