import { Button } from '@mantine/core';
import { duplicateWhy } from '#renderer/kit/duplicate-words.ts';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { useDuplicates } from '#renderer/kit/use-duplicates.ts';
import { select } from '#renderer/store/view-state.ts';
import type { DuplicateCandidate } from '#shared/compare/duplicates/duplicates-of.ts';
import { markDistinct } from '#shared/compare/duplicates/mark-distinct.ts';
import type { Actor } from '#shared/model/actor.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './inspector.module.css';
import { stopEditing } from './state.ts';

/** The notice of an actor that is stored, while it is being edited. */
export function StoredDuplicates({ actor, state }: { actor: Actor; state: NetworkState }) {
  return (
    <DuplicateNotice
      candidates={useDuplicates(actor, state)}
      onOpen={({ id }) => {
        stopEditing();
        select({ actors: [id] });
      }}
      onCompare={({ id }) => ask({ what: 'merge-actors', actors: [id, actor.id] })}
      onDistinct={(other) => void perform(markDistinct(actor, other))}
    />
  );
}

interface Props {
  candidates: readonly DuplicateCandidate[];
  onOpen: (actor: Actor) => void;
  /** For an actor that is stored: its two ways out. */
  onCompare?: (actor: Actor) => void;
  onDistinct?: (actor: Actor) => void;
}

/** A calm line for each actor that this one may already be. */
export function DuplicateNotice({ candidates, onOpen, onCompare, onDistinct }: Props) {
  const t = useT();
  return (
    <div role="status">
      {candidates.length > 0 && (
        <div className={classes.notice}>
          <strong>{t('duplicates.notice')}</strong>
          <ul>
            {candidates.map((candidate) => {
              const { name } = candidate.actor;
              return (
                <li key={candidate.actor.id}>
                  {t('duplicates.mayExist', { name, why: duplicateWhy(candidate, t) })}
                  <div>
                    <Button size="compact-xs" variant="subtle" onClick={() => onOpen(candidate.actor)}>
                      {t('duplicates.see', { name })}
                    </Button>
                    {onCompare && (
                      <Button size="compact-xs" variant="subtle" onClick={() => onCompare(candidate.actor)}>
                        {t('duplicates.compare', { name })}
                      </Button>
                    )}
                    {onDistinct && (
                      <Button size="compact-xs" variant="subtle" onClick={() => onDistinct(candidate.actor)}>
                        {t('duplicates.notSame', { name })}
                      </Button>
                    )}
                  </div>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </div>
  );
}
