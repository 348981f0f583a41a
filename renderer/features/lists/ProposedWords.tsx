import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { perform } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import {
  type ProposedWord,
  proposedWords,
  takeProposedWords,
} from '#shared/changes/commands/proposed-words.ts';
import { listTermLabel } from '#shared/i18n/vocabulary-labels.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import type { Network } from '#shared/model/network.ts';
import classes from './lists.module.css';

const DEFAULTS = defaultVocabularies();
const keyOf = ({ list, id }: ProposedWord) => `${list} ${id}`;

/** The default words that are newer than the network: it keeps its own, and takes what it wants of these. */
export function ProposedWords({ network }: { network: Network }) {
  const t = useT();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const words = proposedWords(network);
  if (words.length === 0) return null;
  const chosen = words.filter((word) => !left.has(keyOf(word)));
  const lists = [...new Set(words.map(({ list }) => list))];
  const label = ({ list, id, what }: ProposedWord) => {
    const after = listTermLabel(DEFAULTS, { name: list }, id, language);
    const before = listTermLabel(network.vocabularies, { name: list }, id, language);
    return what === 'clearer' ? t('lists.proposed.clearer', { before, after }) : after;
  };
  const tick = (word: ProposedWord, wanted: boolean) => {
    const others = [...left].filter((key) => key !== keyOf(word));
    setLeft(new Set(wanted ? others : [...others, keyOf(word)]));
  };
  return (
    <section className={classes.proposed} aria-label={t('lists.proposed.title')}>
      <div className={classes.proposedLine}>
        <p>
          <strong>{t('lists.proposed.count', { count: words.length })}</strong> {t('lists.proposed.why')}
        </p>
        <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'lists.proposed.fold' : 'lists.proposed.choose')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          c="var(--ink)"
          onClick={() => void perform(takeProposedWords([]))}
        >
          {t('lists.proposed.never')}
        </Button>
      </div>
      {open && (
        <>
          <div className={classes.proposedWords}>
            {lists.map((list) => (
              <fieldset key={list}>
                <legend>{t(`lists.name.${list}`)}</legend>
                {words
                  .filter((word) => word.list === list)
                  .map((word) => (
                    <Checkbox
                      key={word.id}
                      size="xs"
                      label={label(word)}
                      checked={!left.has(keyOf(word))}
                      onChange={(event) => tick(word, event.currentTarget.checked)}
                    />
                  ))}
              </fieldset>
            ))}
          </div>
          <Group gap="xs">
            <Button
              size="xs"
              disabled={chosen.length === 0}
              onClick={() => void perform(takeProposedWords(chosen))}
            >
              {t('lists.proposed.take', { count: chosen.length })}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              onClick={() => setLeft(new Set(left.size === 0 ? words.map(keyOf) : []))}
            >
              {t(left.size === 0 ? 'lists.proposed.none' : 'lists.proposed.all')}
            </Button>
          </Group>
        </>
      )}
    </section>
  );
}
