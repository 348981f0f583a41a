import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { actorStageName, type StageNames } from '#shared/map/drawing/stage-names.ts';
import type { Actor } from '#shared/model/actor.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { formatName } from '#shared/workshop/quick-entry/format.ts';
import type { QuickEntryProblem } from '#shared/workshop/quick-entry/grammar.ts';
import classes from './quick-entry.module.css';

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle };
const MOST = 6;

interface Props {
  list: Ref<HTMLUListElement>;
  problems: readonly QuickEntryProblem[];
  manyLines: boolean;
  state: NetworkState;
  names: StageNames;
  namesakes: (name: string) => readonly Actor[];
  onChoose: (name: string, actorId: string) => void;
  onReplace: (line: number, start: number, end: number, insert: string) => void;
}

/** What is wrong or doubtful in the lines, each with the click that mends it where there is one. */
export function EntryProblems({ list, problems, manyLines, state, names, namesakes, ...on }: Props) {
  const t = useT();
  const language = useLanguage();
  if (problems.length === 0) return null;
  const codeOf = names === 'codes' ? actorStageName(state, names) : null;
  /** What was typed, or may have been meant; a room that sees codes sees neither. */
  const seen = (text: string) => {
    if (!codeOf || text === '') return text;
    const [meant] = namesakes(text);
    return meant ? codeOf(meant.id) : '•••';
  };
  const described = ({ id, kind, commune }: Actor) =>
    [
      labelOf(state.network.vocabularies, 'kinds', kind, language),
      codeOf ? codeOf(id) : commune.name,
      t('shell.cooperationCount', { count: tiesOf(state, id) }),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <ul ref={list} className={classes.problems} aria-label={t('quickEntry.problems')}>
      {problems.slice(0, MOST).map((problem) => {
        const { severity, code, line, start, end, value, suggestion } = problem;
        const Icon = ICONS[severity];
        return (
          <li key={`${line} ${start} ${code}`} data-severity={severity}>
            <Icon size={15} aria-hidden />
            <span>
              {manyLines && <b>{t('quickEntry.line', { number: line + 1 })} </b>}
              {t(`quickEntry.problem.${code}`, { value: seen(value), suggestion: seen(suggestion) })}
            </span>
            {code === 'name-ambiguous' &&
              namesakes(value).map((actor) => (
                <Button
                  key={actor.id}
                  size="compact-xs"
                  variant="light"
                  onClick={() => on.onChoose(value, actor.id)}
                >
                  {described(actor)}
                </Button>
              ))}
            {suggestion !== '' && (
              <Button
                size="compact-xs"
                variant="light"
                onClick={() =>
                  on.onReplace(line, start, end, code === 'name-near' ? formatName(suggestion) : suggestion)
                }
              >
                {code === 'word-unknown' ? suggestion : seen(suggestion)}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Namesakes of one kind in one commune are told apart by who has the ties. */
function tiesOf({ cooperations }: NetworkState, id: string): number {
  let count = 0;
  for (const { from, to } of cooperations.values()) if (from === id || to === id) count++;
  return count;
}
