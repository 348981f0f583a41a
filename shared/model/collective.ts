import { collectiveFields, type membershipSchema } from '../fields/collective.ts';
import { shapeOf } from '../fields/define.ts';
import { customValues, idSchema } from './common.ts';
import { z } from './schema.ts';

export type Membership = z.infer<typeof membershipSchema>;

/** A member with so many votes; null where nobody has said. */
export function withVotes({ votes: _, ...member }: Membership, votes: number | null): Membership {
  return votes === null ? member : { ...member, votes };
}

/** More than two partners at once: a pole, a joint project, a purchasing group, a body. */
export const collectiveSchema = z.object({
  id: idSchema,
  ...shapeOf(collectiveFields),
  custom: customValues,
});
export type Collective = z.infer<typeof collectiveSchema>;
export type CollectiveInput = z.input<typeof collectiveSchema>;
