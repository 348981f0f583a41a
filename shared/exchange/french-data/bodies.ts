import type { ActorInput } from '../../model/actor.ts';
import { isRna } from '../../model/rna.ts';
import { type Problem, problem } from '../problem.ts';
import { nameKey } from '../reading/actor-names.ts';
import type { Draft } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import { numbersOf } from './companies.ts';
import { given } from './given.ts';

/** A body that a file of contracts or of grants names at one end of its rows. */
export interface Body {
  /** A SIRET mostly; '' when the file gives none. */
  number: string;
  /** '' when the file gives a number only: it stands in for the name, until another file says it. */
  name: string;
  fields?: Partial<ActorInput>;
}

/**
 * The bodies of a file, each once: known by its number, or by its name where no number tells two of that name
 * apart.
 */
export function bodyList(draft: Draft, problems: Problem[], source: string) {
  const byNumber = new Map<string, ActorInput>();
  const byName = new Map<string, ActorInput>();
  const told = new Set<string>();
  /** Bodies that a number tells apart from others of their name. */
  const numbered = new Set<ActorInput>();
  const complete = (body: ActorInput, { name, fields = {} }: Body, number: string) => {
    if (number !== '' && body.name === number && name !== '') body.name = name;
    const more = { ...given(numbersIn(number)), ...given(fields) };
    Object.assign(body, { ...more, ...given(body) });
  };
  return {
    /** The id that the body has in the draft. */
    put(body: Body, row: number): string {
      const name = body.name.trim();
      const number = body.number.replace(/[\s\u00a0\u202f]/g, '').toUpperCase();
      const known = number === '' ? undefined : byNumber.get(number);
      if (known) {
        const key = `${number}\n${nameKey(name)}`;
        if (name !== '' && known.name !== number && nameKey(known.name) !== nameKey(name) && !told.has(key)) {
          told.add(key);
          const details = { name: known.name };
          problems.push(problem('info', 'body-other-name', { row, value: name, details }));
        }
        complete(known, body, number);
        return known.id;
      }
      const alike = name === '' ? undefined : byName.get(nameKey(name));
      if (alike && (number === '' || !numbered.has(alike))) {
        if (number !== '') {
          byNumber.set(number, alike);
          numbered.add(alike);
        }
        complete(alike, body, number);
        return alike.id;
      }
      const actor: ActorInput = given({
        id: number || rowId('bodies', draft.actors.length),
        name: name || number,
        ...numbersIn(number),
        source,
        ...given(body.fields ?? {}),
      });
      if (number !== '') {
        byNumber.set(number, actor);
        numbered.add(actor);
      }
      if (name !== '' && !byName.has(nameKey(name))) byName.set(nameKey(name), actor);
      draft.actors.push({ row, record: actor });
      return actor.id;
    },
  };
}

/** Associations without a SIRET are known by their number in the register of associations. */
function numbersIn(number: string): Partial<ActorInput> {
  return isRna(number) ? { rna: number } : numbersOf(number);
}
