import { Button, CloseButton, Menu, Switch, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import { fieldTitle } from '#shared/map/drawing/filter-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { withoutFilter } from '#shared/network/filters/active-filters.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { type FilterMeans, isTieField } from '#shared/network/filters/filter-fields.ts';
import { hideValues, keepValues } from '#shared/network/filters/hiding.ts';
import { FilterPeriod, FilterRange } from './FilterEnds.tsx';
import { FilterSection } from './FilterSection.tsx';
import { FilterValues } from './FilterValues.tsx';
import { fieldsWorthAdding, filterGroups, keptGroup } from './filter-groups.ts';
import classes from './graph.module.css';

interface Props {
  state: NetworkState;
  shown: Visible;
}

/** What to show, with how much there is of each. The rarer filters are added one by one. */
export function FilterPanel({ state, shown }: Props) {
  const t = useT();
  const language = useLanguage();
  const filters = useView(({ settings }) => settings.filters);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const groups = useMemo(
    () => filterGroups(state, shown, filters, t, language),
    [state, shown, filters, t, language],
  );
  const fields = useMemo(() => fieldsWorthAdding(state), [state]);
  const inUse = { ...filters.keptValues, ...filters.ranges, ...filters.periods };
  const added = fields.filter(({ key }) => Object.hasOwn(inUse, key) || opened.includes(key));
  const changeFilters = (part: Partial<typeof filters>) => changeView({ filters: { ...filters, ...part } });

  function remove(field: string, means: FilterMeans): void {
    setOpened(opened.filter((key) => key !== field));
    const what = means === 'values' ? 'kept' : means;
    changeView(withoutFilter(useView.getState().settings, { what, field }));
  }

  if (state.actors.size === 0) {
    return (
      <aside className={classes.filters} data-tour="filters" aria-label={t('shell.filters.title')}>
        <p className={classes.quiet}>{t('shell.filters.empty')}</p>
      </aside>
    );
  }
  return (
    <aside className={classes.filters} data-tour="filters" aria-label={t('shell.filters.title')}>
      <TextInput
        size="xs"
        mb={10}
        aria-label={t('exploring.filters.searchLabel')}
        placeholder={t('exploring.filters.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filters.text}
        onChange={(event) => changeFilters({ text: event.currentTarget.value })}
        rightSection={
          filters.text !== '' && (
            <CloseButton
              size="xs"
              aria-label={t('shell.clear')}
              onClick={() => changeFilters({ text: '' })}
            />
          )
        }
      />
      {groups.map((group) => (
        <FilterValues
          key={group.field}
          group={group}
          onChange={(hidden) => changeView({ filters: hideValues(filters, group.field, hidden) })}
        />
      ))}
      {added.map(({ key, means }) => {
        const title = fieldTitle(state, key, t, language);
        if (means === 'values') {
          return (
            <FilterValues
              key={key}
              group={keptGroup(state, shown, filters, key, t, language)}
              onChange={(kept) => {
                // A field stays in the panel while its last value is being exchanged for another.
                setOpened([...new Set([...opened, key])]);
                changeView({ filters: keepValues(filters, key, kept) });
              }}
              onRemove={() => remove(key, means)}
            />
          );
        }
        const Ends = means === 'range' ? FilterRange : FilterPeriod;
        return (
          <FilterSection key={key} title={title} onRemove={() => remove(key, means)}>
            <Ends state={state} field={key} title={title} />
          </FilterSection>
        );
      })}
      <Menu position="bottom-start" width={240}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            className={classes.addFilter ?? ''}
            leftSection={<IconPlus size={14} />}
          >
            {t('exploring.filters.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
          {[false, true].map((ofTies) => {
            const free = fields.filter((field) => isTieField(field.key) === ofTies && !added.includes(field));
            return (
              free.length > 0 && (
                <div key={String(ofTies)} role="presentation">
                  <Menu.Label>
                    {t(ofTies ? 'exploring.filters.ofTies' : 'exploring.filters.ofActors')}
                  </Menu.Label>
                  {free.map(({ key }) => (
                    <Menu.Item key={key} onClick={() => setOpened([...opened, key])}>
                      {fieldTitle(state, key, t, language)}
                    </Menu.Item>
                  ))}
                </div>
              )
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <Switch
        size="xs"
        mt={10}
        label={t('exploring.filters.neighbours')}
        checked={filters.neighbours}
        onChange={(event) => changeFilters({ neighbours: event.currentTarget.checked })}
      />
    </aside>
  );
}
