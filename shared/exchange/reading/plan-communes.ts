import { fold } from '../../base/fold.ts';
import type { CommuneFinder } from '../../communes/commune-finder.ts';
import type { Actor, ActorInput, Commune } from '../../model/actor.ts';
import type { Network } from '../../model/network.ts';
import { type Problem, problem } from '../problem.ts';
import type { Draft } from './draft.ts';
import { isInFrance } from './in-france.ts';

/** Completes the communes of actors that an import makes or changes, and keeps count of them. */
export interface ActorCommunes {
  /** What completes the commune of an actor; null where nothing does. Nothing that it has is replaced. */
  completionOf(actor: Actor): ActorInput | null;
  report(problems: Problem[]): void;
}

/** What a column of departments is called. */
const DEPARTMENT =
  /^(?:n |no |numero |code |nom )?(?:du |de )?(?:departement|dept|dep|department)(?: de l etablissement)?$/;

/** Whether a file says where somebody is, and not all of it: the list of communes is large, and read for that only. */
export function asksForCommunes({ actors }: Draft): boolean {
  return actors.some(({ record: { commune } }) => {
    const { name = '', postcode = '', insee = '' } = commune ?? {};
    return name + postcode + insee !== '' && (name === '' || postcode === '' || insee === '');
  });
}

export function actorCommunes(find: CommuneFinder | null, { customFields }: Network): ActorCommunes {
  const departments = customFields.filter(
    ({ of, label }) =>
      of === 'actor' && [label.fr, label.en].some((word) => DEPARTMENT.test(fold(word ?? ''))),
  );
  /** The last answer for each actor. */
  const found = new Set<string>();
  const unsure = new Map<string, Commune>();
  const unknown = new Map<string, Commune>();
  return {
    completionOf(actor) {
      const { id, commune, latitude, longitude, custom } = actor;
      const isOverseas = /^9[78]/.test(commune.insee || commune.postcode);
      const isPlaced = latitude !== null && longitude !== null;
      const isAbroad = isPlaced && !isOverseas && !isInFrance(longitude, latitude);
      if (!find || isAbroad) return null;
      const department = departments.map((field) => custom[field.id]).find(Boolean);
      const answer = find({ ...commune, department: department === undefined ? '' : `${department}` });
      unsure.delete(id);
      unknown.delete(id);
      if (answer.how === 'unsure') unsure.set(id, commune);
      if (answer.how === 'unknown') unknown.set(id, commune);
      if (answer.how !== 'found') return null;
      found.add(id);
      return { id, name: '', commune: answer.commune };
    },
    report(problems) {
      if (found.size > 0)
        problems.push(problem('info', 'communes-found', { details: { count: found.size } }));
      for (const [code, left] of [
        ['communes-unsure', unsure],
        ['communes-unknown', unknown],
      ] as const) {
        if (left.size === 0) continue;
        const value = written([...left.values()]);
        problems.push(problem('info', code, { value, details: { count: left.size } }));
      }
    },
  };
}

/** Some communes as they are given, each once. */
function written(communes: readonly Commune[]): string {
  const MOST = 5;
  const texts = [
    ...new Set(
      communes.map(({ name, postcode, insee }) => [postcode || insee, name].filter(Boolean).join(' ')),
    ),
  ];
  return texts.slice(0, MOST).join(', ') + (texts.length > MOST ? '…' : '');
}
