import { useCommunes } from '#renderer/kit/communes/use-communes.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { departmentName } from '#shared/communes/directory.ts';
import type { RecordFacts } from '#shared/i18n/facts.ts';
import type { Actor } from '#shared/model/actor.ts';
import { checkActor } from '#shared/model/checks.ts';
import { FactList } from './RecordFacts.tsx';

/** What is known of an actor, and what the list of communes knows of its place. */
export function ActorFacts({ actor, known }: { actor: Actor; known: RecordFacts }) {
  const t = useT();
  const { directory } = useCommunes(actor.commune.insee !== '');
  const commune = directory?.byInsee.get(actor.commune.insee);
  const place = commune && [
    { label: t('inspector.fact.epci'), value: commune.epci },
    { label: t('inspector.fact.department'), value: departmentName(commune) },
  ];
  return <FactList known={known} checks={checkActor(actor)} {...(place && { beside: { commune: place } })} />;
}
