import { Button, Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { perform } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ShapeGlyph } from '#renderer/kit/ShapeGlyph.tsx';
import { updateTerm } from '#shared/changes/commands/lists.ts';
import { renamedLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { AnyTerm, ListRef } from '#shared/model/lists.ts';
import { NODE_SHAPES, type NodeShape } from '#shared/model/vocabulary.ts';
import { ColourInput, useFaintness } from './ColourInput.tsx';
import classes from './lists.module.css';
import { NameInput } from './NameInput.tsx';
import { RowButtons } from './RowButtons.tsx';
import { TermOpinions } from './TermOpinions.tsx';

interface Props {
  list: ListRef;
  term: AnyTerm;
  name: string;
  usage: number;
  place: number;
  count: number;
  refusal: (name: string) => string | undefined;
  onMove: (to: number) => void;
  onRemove: () => void;
  /** The list of its stages, for one that has them. */
  stages: () => ReactNode;
}

/** One entry of a list: its name and what only some lists say of theirs. */
export function TermRow({ list, term, name, usage, refusal, stages: listOfStages, ...buttons }: Props) {
  const t = useT();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const faintness = useFaintness(term.colour);
  const change = (fields: Partial<Omit<AnyTerm, 'id'>>) => void perform(updateTerm(list, term.id, fields));
  const { stages } = term;
  const StagesIcon = open ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <NameInput
          label={t('lists.label', { name })}
          value={name}
          refusal={refusal}
          onCommit={(text) => {
            const label = renamedLabel(list, term, text, language);
            if (label !== null) change({ label });
          }}
        />
        {term.shape && <ShapeSelect name={name} shape={term.shape} onChange={(shape) => change({ shape })} />}
        <TermOpinions list={list} term={term} name={name} onChange={change} />
        {term.directed !== undefined && (
          <Checkbox
            size="xs"
            label={t('lists.directed')}
            aria-label={t('lists.directedOf', { name })}
            checked={term.directed}
            onChange={(event) => change({ directed: event.currentTarget.checked })}
          />
        )}
        {term.colour && (
          <ColourInput
            label={t('lists.colour', { name })}
            value={term.colour}
            onCommit={(colour) => change({ colour })}
          />
        )}
        {stages && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            c="var(--ink)"
            flex="none"
            leftSection={<StagesIcon size={14} />}
            aria-expanded={open}
            aria-label={t('lists.stagesOf', { name })}
            onClick={() => setOpen(!open)}
          >
            {t('lists.stages', { count: stages.length })}
          </Button>
        )}
        <span className={classes.usage}>
          {usage === 0 ? t('lists.unused') : t('lists.usage', { count: usage })}
        </span>
        <RowButtons name={name} {...buttons} />
      </div>
      {(term.retired || faintness) && (
        <div className={classes.note}>
          {faintness}
          {term.retired && (
            <>
              {faintness && ' · '}
              {t('lists.retired')}{' '}
              <Button size="compact-xs" variant="subtle" onClick={() => change({ retired: undefined })}>
                {t('lists.offerAgain', { name })}
              </Button>
            </>
          )}
        </div>
      )}
      {open && stages && <div className={classes.inner}>{listOfStages()}</div>}
    </li>
  );
}

interface ShapeProps {
  name: string;
  shape: NodeShape;
  onChange: (shape: NodeShape) => void;
}

function ShapeSelect({ name, shape, onChange }: ShapeProps) {
  const t = useT();
  return (
    <Choice
      size="xs"
      w={126}
      aria-label={t('lists.shape', { name })}
      leftSection={<ShapeGlyph shape={shape} />}
      options={NODE_SHAPES.map((value) => ({ value, label: t(`lists.shapes.${value}`) }))}
      value={shape}
      onChange={(chosen) => onChange((chosen ?? shape) as NodeShape)}
    />
  );
}
