import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { actorStageName, type StageNames } from '#shared/map/drawing/stage-names.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { findTerm } from '#shared/model/vocabulary.ts';
import { fieldWords } from '#shared/workshop/quick-entry/format.ts';
import type { TieFields } from '#shared/workshop/quick-entry/grammar.ts';
import {
  type EntryEnd,
  type EntryTie,
  isEmptyEntry,
  type ParsedEntry,
} from '#shared/workshop/quick-entry/parse.ts';
import classes from './quick-entry.module.css';

const MOST = 8;

/** What Enter would do: new actors, records that are completed, ties with their fields. */
export function EntryPreview({
  entry,
  state,
  names,
}: {
  entry: ParsedEntry;
  state: NetworkState;
  names: StageNames;
}) {
  const t = useT();
  const language = useLanguage();
  const { vocabularies } = state.network;
  const codeOf = names === 'codes' ? actorStageName(state, names) : null;
  const nameOf = (end: EntryEnd) => {
    if ('actor' in end) return codeOf ? codeOf(end.actor.id) : end.actor.name;
    return codeOf ? t('capture.maskedNew') : (entry.toCreate[end.create]?.name ?? '');
  };
  const isDirected = ({ directed, fields }: EntryTie) =>
    directed ?? findTerm(vocabularies.cooperationTypes, fields.type ?? '')?.directed ?? false;
  /** A description, a tag or a commune may name somebody: to a room that sees codes only lists speak. */
  const written = (kind: 'actors' | 'ties', fields: object) =>
    fieldWords(kind, codeOf ? wordsOfLists(fields) : fields, vocabularies, language).join(' · ');

  if (isEmptyEntry(entry)) return <p className={classes.quiet}>{t('quickEntry.preview.nothing')}</p>;
  const updates = entry.toUpdate.filter(({ fields }) => Object.keys(fields).length > 0);
  const rows = [
    ...entry.toCreate.map(({ name, fields }, index) => ({
      key: `new ${index}`,
      icon: <IconPlus size={14} aria-hidden />,
      text: codeOf ? t('capture.maskedNew') : t('quickEntry.preview.create', { name }),
      detail: written('actors', fields),
    })),
    ...updates.map(({ actor, fields }, index) => ({
      key: `update ${index}`,
      icon: <IconPencil size={14} aria-hidden />,
      text: t('quickEntry.preview.update', { name: codeOf ? codeOf(actor.id) : actor.name }),
      detail: written('actors', fields),
    })),
    ...entry.cooperations.map((tie, index) => ({
      key: `tie ${index}`,
      icon: null,
      logo: null,
      text: t(isDirected(tie) ? 'quickEntry.preview.tie' : 'quickEntry.preview.tieBoth', {
        from: nameOf(tie.from),
        to: nameOf(tie.to),
      }),
      detail: written('ties', tie.fields),
    })),
  ];
  const more = rows.length - MOST;
  return (
    <ul className={classes.preview} aria-label={t('quickEntry.preview.label')}>
      {rows.slice(0, MOST).map(({ key, icon, text, detail }) => (
        <li key={key} className={classes.previewItem} data-new={key.startsWith('new') || undefined}>
          {icon}
          <b>{text}</b>
          {detail !== '' && <span className={classes.detail}>{detail}</span>}
        </li>
      ))}
      {more > 0 && <li className={classes.quiet}>{t('quickEntry.preview.more', { count: more })}</li>}
    </ul>
  );
}

function wordsOfLists({ type, status, strength }: TieFields): TieFields {
  return { ...(type && { type }), ...(status && { status }), ...(strength && { strength }) };
}
