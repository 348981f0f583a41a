import { useCommunes } from '#renderer/kit/communes/use-communes.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { departmentName } from '#shared/communes/directory.ts';
import type { RecordFacts } from '#shared/i18n/facts.ts';
import { standingLines } from '#shared/i18n/standing-words.ts';
import type { Actor } from '#shared/model/actor.ts';
import { checkActor } from '#shared/model/checks.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { isUnvouched } from '#shared/model/reliability.ts';
import { Facts } from './parts.tsx';
import { FactList } from './RecordFacts.tsx';

interface Props {
  actor: Actor;
  known: RecordFacts;
  state: NetworkState;
}

/** What is known of an actor, what follows for its side, and what the list of communes knows of its place. */
export function ActorFacts({ actor, known, state }: Props) {
  const t = useT();
  const language = useLanguage();
  const { directory } = useCommunes(actor.commune.insee !== '');
  const commune = directory?.byInsee(actor.commune.insee);
  const place = commune && [
    { label: t('inspector.fact.epci'), value: commune.epci },
    { label: t('inspector.fact.department'), value: departmentName(commune) },
  ];
  return (
    <>
      <Facts lines={standingLines(actor, state.network.vocabularies, language)} />
      <FactList
        known={known}
        checks={checkActor(actor)}
        unvouched={isUnvouched(actor)}
        {...(place && { beside: { commune: place } })}
      />
    </>
  );
}
