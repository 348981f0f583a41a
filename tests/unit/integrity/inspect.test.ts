import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteActors } from '#shared/changes/commands/actors.ts';
import { applyPatch, type Patch } from '#shared/changes/patch.ts';
import { inspect } from '#shared/integrity/inspect.ts';
import { type NetworkState, RECORD_SCHEMAS, TABLE_NAMES, toState } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const sample = toState(sampleNetwork('fr', '2026-01-01T00:00:00.000Z'));
const [first = '', second = ''] = [...sample.actors.keys()];

function withRecord(table: 'actors' | 'cooperations', id: string, record: unknown): NetworkState {
  return { ...sample, [table]: new Map<string, unknown>([...sample[table], [id, record]]) };
}

function inspected(state: NetworkState) {
  const inspection = inspect(state);
  if (!inspection) throw new Error('refused');
  return inspection;
}

describe('the inspection of a network', () => {
  it('finds nothing in a whole one, and gives it back as it is', () => {
    const { state, changes, findings } = inspected(sample);
    expect([changes, findings]).toEqual([[], []]);
    for (const table of TABLE_NAMES) expect(state[table]).toBe(sample[table]);
    const deletion = deleteActors([first, second], 'A');
    expect(inspected(applyPatch(sample, deletion.patch(sample))).findings).toEqual([]);
  });

  it('puts an actor in the place of one that ties name and that is not there', () => {
    const actors = new Map(sample.actors);
    actors.delete(first);
    const { state, changes, findings } = inspected({ ...sample, actors });
    expect(findings).toMatchObject([{ kind: 'missing', id: first, name: 'Acteur manquant 1' }]);
    expect(state.actors.get(first)).toMatchObject({ confidence: 'to-check' });
    expect(state.cooperations).toBe(sample.cooperations);
    expect(applyPatch({ ...sample, actors }, changes as Patch)).toEqual(state);
    expect(inspected(state).findings).toEqual([]);
  });

  it('keeps of a record what can be read, and says what could not', () => {
    const actor = { ...sample.actors.get(first), jobs: 'many', tags: 7 };
    const { state, findings } = inspected(withRecord('actors', first, actor));
    expect(findings).toMatchObject([{ kind: 'completed', table: 'actors', id: first }]);
    expect(findings[0]?.kind === 'completed' && [...findings[0].fields].sort()).toEqual(['jobs', 'tags']);
    expect(state.actors.get(first)).toMatchObject({ name: sample.actors.get(first)?.name, tags: [] });
  });

  it('sets aside what is no record at all, and refuses a network without a usable header', () => {
    const { state, findings } = inspected(withRecord('cooperations', 'x', { id: 'x', type: 'projet' }));
    expect(findings).toEqual([{ kind: 'unreadable', table: 'cooperations', id: 'x' }]);
    expect(state.cooperations.has('x')).toBe(false);
    expect(inspect({ ...sample, network: null as never })).toBeNull();
    expect(inspect({ ...sample, network: { ...sample.network, name: 7 } as never })).toBeNull();
    const faulty = inspect({ ...sample, network: { ...sample.network, description: 7 } as never });
    expect(faulty?.findings).toEqual([{ kind: 'header', fields: ['description'] }]);
  });

  it('makes of any damage a network that fits its schemas and has no loose end', () => {
    const ids = [...sample.actors.keys(), ...sample.cooperations.keys()];
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...ids),
            fc.constantFrom('', 'id', 'name', 'from', 'to', 'sectors'),
            fc.jsonValue(),
          ),
          {
            maxLength: 8,
          },
        ),
        (damages) => {
          let state = sample;
          for (const [id, field, value] of damages) {
            const table = sample.actors.has(id) ? 'actors' : 'cooperations';
            const record = field === '' ? value : { ...state[table].get(id), [field]: value };
            state = { ...state, [table]: new Map<string, unknown>([...state[table], [id, record]]) };
          }
          const once = inspected(state).state;
          expect(inspected(once).findings).toEqual([]);
          for (const table of TABLE_NAMES) {
            for (const record of once[table].values()) {
              expect(RECORD_SCHEMAS[table].safeParse(record).success).toBe(true);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
