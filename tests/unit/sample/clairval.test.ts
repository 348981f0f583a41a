import { describe, expect, it } from 'vitest';
import { checkActor, checkCooperation } from '#shared/model/checks.ts';
import { findTerm, type VocabularyName } from '#shared/model/vocabulary.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const french = sampleNetwork('fr', '2026-11-24T08:00:00.000Z');
const english = sampleNetwork('en', '2026-11-24T08:00:00.000Z');
const actorIds = new Set(french.actors.map(({ id }) => id));

describe('the sample network', () => {
  it('has about 40 actors, 90 cooperations and 6 collectives', () => {
    expect([french.actors.length, french.cooperations.length, french.collectives.length]).toEqual([
      40, 92, 6,
    ]);
  });

  it('is the same network in both languages', () => {
    const ids = ({ actors, cooperations, collectives }: typeof french) => [
      ...actors.map(({ id }) => id),
      ...cooperations.map(({ id, from, to }) => [id, from, to].join()),
      ...collectives.map(({ id }) => id),
    ];
    expect(ids(english)).toEqual(ids(french));
    expect(english.network.description).not.toBe(french.network.description);
  });

  it('refers to actors that are there, once each', () => {
    const named = [
      ...french.cooperations.flatMap(({ from, to }) => [from, to]),
      ...french.collectives.flatMap(({ members }) => members.map(({ actorId }) => actorId)),
      ...french.contacts.map(({ actorId }) => actorId),
      ...french.positions.map(({ id }) => id),
    ];
    expect(named.filter((id) => !actorIds.has(id))).toEqual([]);
    expect(actorIds.size).toBe(french.actors.length);
  });

  it('uses words of the vocabularies only', () => {
    const { vocabularies } = french.network;
    const unknown: string[] = [];
    const use = (name: VocabularyName, ...ids: string[]) => {
      for (const id of ids) {
        if (id !== '' && !vocabularies[name].some((term) => term.id === id)) unknown.push(`${name} ${id}`);
      }
    };
    for (const actor of french.actors) {
      use('kinds', actor.kind);
      use('legalForms', actor.legalForm);
      use('levels', actor.level);
      use('roles', ...actor.roles);
      for (const { sector, stages } of actor.sectors) {
        use('sectors', sector);
        const known = findTerm(vocabularies.sectors, sector)?.stages.map(({ id }) => id) ?? [];
        unknown.push(
          ...stages.filter((stage) => !known.includes(stage)).map((stage) => `${sector} ${stage}`),
        );
      }
    }
    for (const { type, programme } of french.cooperations) {
      use('cooperationTypes', type);
      use('programmes', programme);
    }
    for (const { members } of french.collectives) use('roles', ...members.map(({ role }) => role));
    expect(unknown).toEqual([]);
  });

  it('has exactly one number to check, on purpose', () => {
    const checks = french.actors.flatMap((actor) => checkActor(actor).map(({ code }) => [actor.id, code]));
    expect(checks).toEqual([['eco-btp', 'siret-invalid']]);
    expect(french.cooperations.flatMap(checkCooperation)).toEqual([]);
  });

  it('draws no actor over another', () => {
    const { positions } = french;
    const distances = positions.flatMap((one, index) =>
      positions.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...distances)).toBeGreaterThan(85);
  });

  it('has the gaps that a practitioner would look for', () => {
    const tied = new Set(french.cooperations.flatMap(({ from, to }) => [from, to]));
    expect([...actorIds].filter((id) => !tied.has(id))).toEqual(['banque-graines']);
    const statuses = new Set(french.cooperations.map(({ status }) => status));
    expect([...statuses].sort()).toEqual(['actif', 'prevu', 'souhaite', 'suspendu', 'termine']);
  });
});
