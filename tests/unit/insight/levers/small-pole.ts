import { type Scope, scopeOf } from '#shared/insight/scope.ts';
import { type ActorInput, actorSchema } from '#shared/model/actor.ts';
import { type CollectiveInput, collectiveSchema } from '#shared/model/collective.ts';
import type { Status } from '#shared/model/common.ts';
import { type CooperationInput, cooperationSchema } from '#shared/model/cooperation.ts';
import { emptyState, newNetwork, toData, toState } from '#shared/model/network-state.ts';
import type { z } from '#shared/model/schema.ts';
import { viewSettingsSchema } from '#shared/model/view.ts';

type ViewSettingsInput = z.input<typeof viewSettingsSchema>;
type Tie = Omit<CooperationInput, 'id' | 'from' | 'to' | 'type'>;

export const actor = (id: string, kind: string, fields: Partial<ActorInput> = {}): ActorInput => ({
  id,
  name: id,
  kind,
  ...fields,
});

/** `tie('a > b', 'filiere')` has the id `a > b filiere`. */
export const tie = (ends: string, type: string, fields: Tie = {}): CooperationInput => {
  const [from = '', to = ''] = ends.split(' > ');
  return { id: `${ends} ${type}`, from, to, type, ...fields };
};

/** All of a small network as the levers see it on 24 November 2026. */
export function scope(
  actors: readonly ActorInput[],
  ties: readonly CooperationInput[],
  options: {
    collectives?: readonly CollectiveInput[];
    statuses?: readonly Status[];
    settings?: ViewSettingsInput;
  } = {},
): Scope {
  const state = toState({
    ...toData(emptyState(newNetwork('n', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr'))),
    actors: actors.map((input) => actorSchema.parse(input)),
    cooperations: ties.map((input) => cooperationSchema.parse(input)),
    collectives: (options.collectives ?? []).map((input) => collectiveSchema.parse(input)),
  });
  const shown = { actors: new Set(state.actors.keys()), cooperations: new Set(state.cooperations.keys()) };
  return scopeOf(state, shown, {
    day: '2026-11-24',
    statuses: options.statuses,
    settings: viewSettingsSchema.parse(options.settings ?? {}),
  });
}
