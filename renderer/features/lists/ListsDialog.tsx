import { Button, Modal, Text, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Ask } from '#renderer/kit/Ask.tsx';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { Asking } from '#renderer/kit/Question.tsx';
import { useMaillage } from '#renderer/store/store.ts';
import { resetList } from '#shared/changes/commands/lists.ts';
import { TABLE_OF_OWN } from '#shared/fields/own.ts';
import type { CustomField } from '#shared/model/network.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { type VocabularyName, vocabulariesSchema } from '#shared/model/vocabulary.ts';
import { FieldList } from './FieldList.tsx';
import classes from './lists.module.css';
import { ProposedWords } from './ProposedWords.tsx';
import { TermList } from './TermList.tsx';

const EVERY_LIST = Object.keys(vocabulariesSchema.shape) as VocabularyName[];
/** The list that most have to shape for their own comes first. */
const LISTS: readonly VocabularyName[] = ['sectors', ...EVERY_LIST.filter((list) => list !== 'sectors')];
const FIELDS = Object.keys(TABLE_OF_OWN) as CustomField['of'][];

type Part = { list: VocabularyName } | { fieldsOf: CustomField['of'] };

/** Where a network's lists of choices and its own fields are kept. */
export function ListsDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const state = useMaillage((store) => store.current);
  const [asking, setAsking] = useState(false);
  return (
    <Modal
      closeOnEscape={!asking}
      opened={state !== null}
      onClose={onClose}
      title={t('lists.title')}
      size="min(1080px, 96vw)"
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
    >
      <Asking value={setAsking}>
        {state && (
          <>
            <ProposedWords network={state.network} />
            <Parts state={state} />
          </>
        )}
      </Asking>
    </Modal>
  );
}

function Parts({ state }: { state: NetworkState }) {
  const t = useT();
  const [part, setPart] = useState<Part>({ list: 'sectors' });
  const { vocabularies, customFields } = state.network;
  return (
    <div className={classes.body}>
      <nav className={classes.nav} aria-label={t('lists.parts')}>
        <h2>{t('lists.listsTitle')}</h2>
        <ul>
          {LISTS.map((list) => (
            <PartButton
              key={list}
              label={t(`lists.name.${list}`)}
              count={vocabularies[list].length}
              current={'list' in part && part.list === list}
              onClick={() => setPart({ list })}
            />
          ))}
        </ul>
        <h2>{t('lists.fieldsTitle')}</h2>
        <ul>
          {FIELDS.map((of) => (
            <PartButton
              key={of}
              label={t(`lists.fields.${of}`)}
              count={customFields.filter((field) => field.of === of).length}
              current={'fieldsOf' in part && part.fieldsOf === of}
              onClick={() => setPart({ fieldsOf: of })}
            />
          ))}
        </ul>
      </nav>
      <div className={classes.page}>
        {'list' in part ? (
          <VocabularyPage key={part.list} state={state} name={part.list} />
        ) : (
          <FieldList key={part.fieldsOf} state={state} of={part.fieldsOf} />
        )}
      </div>
    </div>
  );
}

interface PartButtonProps {
  label: string;
  count: number;
  current: boolean;
  onClick: () => void;
}

function PartButton({ label, count, current, onClick }: PartButtonProps) {
  return (
    <li>
      <UnstyledButton className={classes.part} onClick={onClick} {...(current && { 'aria-current': true })}>
        <span>{label}</span>
        <span className={classes.count}>{count}</span>
      </UnstyledButton>
    </li>
  );
}

function VocabularyPage({ state, name }: { state: NetworkState; name: VocabularyName }) {
  const t = useT();
  const [resetting, setResetting] = useState(false);
  const list = useMemo(() => ({ name }), [name]);
  return (
    <>
      <div className={classes.head}>
        <h2>{t(`lists.name.${name}`)}</h2>
        <Button size="xs" variant="default" onClick={() => setResetting(true)}>
          {t('lists.reset')}
        </Button>
      </div>
      <p className={classes.quiet}>
        {t('lists.listHint')} {name !== 'roles' && name !== 'resources' && t(`lists.hintOf.${name}`)}
      </p>
      <TermList state={state} list={list} />
      {resetting && (
        <Ask
          title={t('lists.resetTitle')}
          action={t('lists.reset')}
          onConfirm={() => {
            setResetting(false);
            void perform(resetList(list));
          }}
          onClose={() => setResetting(false)}
        >
          <Text size="sm">{t('lists.resetText')}</Text>
        </Ask>
      )}
    </>
  );
}
