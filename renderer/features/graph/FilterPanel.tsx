import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { formatNumber } from '#renderer/app/format.ts';
import { useLanguage, useT } from '#renderer/app/i18n.ts';
import { ShapeGlyph } from '#renderer/app/ShapeGlyph.tsx';
import { changeView, useView } from '#renderer/store/view-state.ts';
import { facets } from '#shared/graph/filter.ts';
import { hideValues } from '#shared/graph/hiding.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { type FilterGroup, filterGroups } from './filter-groups.ts';
import classes from './graph.module.css';

/** What to show, with how much there is of each. */
export function FilterPanel({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const filters = useView(({ settings }) => settings.filters);
  const counts = useMemo(() => facets(state), [state]);
  const groups = useMemo(
    () => filterGroups(state, counts, filters, t, language),
    [state, counts, filters, t, language],
  );
  return (
    <aside className={classes.filters} aria-label={t('shell.filters.title')}>
      {groups.length === 0 && <p className={classes.quiet}>{t('shell.filters.empty')}</p>}
      {groups.map((group) => (
        <Group
          key={group.field}
          group={group}
          onChange={(hidden) => changeView({ filters: hideValues(filters, group.field, hidden) })}
        />
      ))}
    </aside>
  );
}

interface GroupProps {
  group: FilterGroup;
  onChange: (hidden: string[]) => void;
}

function Group({ group, onChange }: GroupProps) {
  const t = useT();
  const language = useLanguage();
  const [open, setOpen] = useState(true);
  const id = useId();
  const { title } = group;
  const hidden = group.values.filter((value) => !value.shown).map(({ value }) => value);
  const toggle = (value: string, shown: boolean) =>
    onChange(shown ? hidden.filter((other) => other !== value) : [...hidden, value]);
  return (
    <section className={classes.filterGroup}>
      <div className={classes.filterHead}>
        <h2 className={classes.filterTitle}>
          <UnstyledButton
            className={classes.filterToggle}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {title}
            <IconChevronDown
              size={13}
              className={classes.chevron}
              data-open={open || undefined}
              aria-hidden
            />
          </UnstyledButton>
        </h2>
        {open && group.values.length > 1 && (
          <span className={classes.allNone}>
            <Quick label={t('shell.filters.allOf', { group: title })} onClick={() => onChange([])}>
              {t('shell.filters.all')}
            </Quick>
            <Quick
              label={t('shell.filters.noneOf', { group: title })}
              onClick={() => onChange(group.values.map(({ value }) => value))}
            >
              {t('shell.filters.none')}
            </Quick>
          </span>
        )}
      </div>
      <fieldset id={id} className={classes.filterList} aria-label={title} hidden={!open}>
        {group.values.map(({ value, label, count, shown, colour, shape }) => (
          <label key={value} className={classes.filterRow}>
            <input
              type="checkbox"
              className={classes.checkbox}
              checked={shown}
              onChange={(event) => toggle(value, event.currentTarget.checked)}
            />
            {colour && <span className={classes.swatch} style={{ background: colour }} aria-hidden />}
            {shape && <ShapeGlyph shape={shape} />}
            <span className={classes.filterLabel}>{label}</span>
            <span className={classes.filterCount}>{formatNumber(count, language)}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}

function Quick({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <UnstyledButton className={classes.quick} aria-label={label} onClick={onClick}>
      {children}
    </UnstyledButton>
  );
}
