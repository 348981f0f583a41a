import { useMemo, useState } from 'react';
import { perform, performDeletion } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { nextColour } from '#renderer/kit/safe-colours.ts';
import { fold } from '#shared/base/fold.ts';
import { addTerm, moveTerm, removeTerm, type TermFate } from '#shared/changes/commands/lists.ts';
import { listTermLabel } from '#shared/i18n/vocabulary-labels.ts';
import { type ListRef, termsOf, termUsage } from '#shared/model/lists.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { AddLine } from './AddLine.tsx';
import classes from './lists.module.css';
import { RemovalDialog } from './RemovalDialog.tsx';
import { TermRow } from './TermRow.tsx';

interface Props {
  state: NetworkState;
  list: ListRef;
  /** The sector, when the list is that of its stages. */
  title?: string;
}

/** The entries of a list in their order, and a line to add one. */
export function TermList({ state, list, title = '' }: Props) {
  const t = useT();
  const language = useLanguage();
  const [removing, setRemoving] = useState<string | null>(null);
  const { vocabularies } = state.network;
  const terms = termsOf(vocabularies, list);
  const usage = useMemo(() => termUsage(state, list), [state, list]);
  const named = terms.map((term) => ({ term, name: listTermLabel(vocabularies, list, term.id, language) }));
  const nameOf = (id: string) => listTermLabel(vocabularies, list, id, language);
  const refusal = (id: string | null) => (name: string) =>
    named.some((other) => other.term.id !== id && fold(other.name) === fold(name))
      ? t('lists.duplicate', { name })
      : undefined;

  function remove(id: string): void {
    if (usage.has(id)) setRemoving(id);
    else void performDeletion(removeTerm(list, id, { how: 'empty' }));
  }

  function decide(id: string, fate: TermFate): void {
    setRemoving(null);
    void performDeletion(removeTerm(list, id, fate));
  }

  return (
    <>
      <ol className={classes.rows}>
        {named.map(({ term, name }, place) => (
          <TermRow
            key={term.id}
            list={list}
            term={term}
            name={name}
            usage={usage.get(term.id) ?? 0}
            place={place}
            count={terms.length}
            refusal={refusal(term.id)}
            onMove={(to) => void perform(moveTerm(list, term.id, to))}
            onRemove={() => remove(term.id)}
            stages={() => <TermList state={state} list={{ name: 'stages', sector: term.id }} title={name} />}
          />
        ))}
      </ol>
      <AddLine
        label={list.name === 'stages' ? t('lists.newStage', { name: title }) : t('lists.newName')}
        refusal={refusal(null)}
        onAdd={(name) => {
          void perform(addTerm(list, name, { [language]: name }, nextColour(terms.length)));
        }}
      />
      {removing !== null && (
        <RemovalDialog
          name={nameOf(removing)}
          count={usage.get(removing) ?? 0}
          others={named
            .filter(({ term }) => term.id !== removing && !term.retired)
            .map(({ term, name }) => ({ value: term.id, label: name }))}
          emptyWords={t(list.name === 'sectors' ? 'lists.removal.emptySector' : 'lists.removal.empty')}
          canRetire
          onDecide={(fate) => decide(removing, fate)}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
