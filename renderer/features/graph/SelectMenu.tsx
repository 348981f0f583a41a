import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconSelectAll } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useScope } from '#renderer/kit/analysis/use-analysis.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { select, useView } from '#renderer/store/view-state.ts';
import { isolatedIn } from '#shared/insight/isolated.ts';
import { fieldTitle, filterValueLabel } from '#shared/map/drawing/filter-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { facet } from '#shared/network/filters/facets.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { having, inverted, valuesOfSelected, withNeighbours } from '#shared/network/graph/selecting.ts';
import classes from './graph.module.css';

/** Fields by whose values actors are selected. */
const FIELDS = ['sector', 'kind', 'level', 'commune', 'role', 'tag', 'side'] as const;

interface Props {
  state: NetworkState;
  shown: Visible;
}

/** Selects actors by a rule. */
export function SelectMenu({ state, shown }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <Menu position="left-start" width={250} opened={open} onChange={setOpen}>
      <Menu.Target>
        <Tooltip label={t('exploring.select.title')} position="left">
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--ink)"
            radius={0}
            className={classes.tool ?? ''}
            aria-label={t('exploring.select.title')}
          >
            <IconSelectAll size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>{open && <Rules state={state} shown={shown} />}</Menu.Dropdown>
    </Menu>
  );
}

function Rules({ state, shown }: Props) {
  const t = useT();
  const language = useLanguage();
  const scope = useScope(state);
  const selected = useView(({ selection }) => selection.actors);
  const pick = (actors: Iterable<string>) => select({ actors });
  const fields = useMemo(
    () =>
      FIELDS.flatMap((field) => {
        const values = [...facet(state, shown, field)]
          .filter(([value, count]) => count.shown > 0 && (value !== '' || field === 'sector'))
          .map(([value, count]) => ({
            value,
            label: filterValueLabel(state, field, value, t, language),
            count: count.shown,
          }))
          .sort((one, other) => other.count - one.count || one.label.localeCompare(other.label, language));
        return values.length > 0 ? [{ field, title: fieldTitle(state, field, t, language), values }] : [];
      }),
    [state, shown, t, language],
  );
  return (
    <>
      <Menu.Item onClick={() => pick(shown.actors)}>{t('exploring.select.all')}</Menu.Item>
      <Menu.Item onClick={() => pick(inverted(shown, selected))}>{t('exploring.select.invert')}</Menu.Item>
      <Menu.Item disabled={selected.size === 0} onClick={() => pick(withNeighbours(state, shown, selected))}>
        {t('exploring.select.neighbours')}
      </Menu.Item>
      <Menu.Item onClick={() => pick(isolatedIn(scope))}>{t('exploring.select.isolated')}</Menu.Item>
      {selected.size > 0 && (
        <>
          <Menu.Divider />
          <Menu.Label>{t('exploring.select.alike')}</Menu.Label>
          {(['sector', 'kind', 'commune'] as const).map((field) => (
            <Menu.Item
              key={field}
              disabled={valuesOfSelected(state, field, selected).size === 0}
              onClick={() => pick(having(state, shown, field, valuesOfSelected(state, field, selected)))}
            >
              {t(`exploring.select.same.${field}`)}
            </Menu.Item>
          ))}
        </>
      )}
      <Menu.Divider />
      <Menu.Label>{t('exploring.select.having')}</Menu.Label>
      {fields.map(({ field, title, values }) => (
        <Menu.Sub key={field} position="left-start">
          <Menu.Sub.Target>
            <Menu.Sub.Item>{title}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
            {values.map(({ value, label, count }) => (
              <Menu.Item
                key={value}
                rightSection={<span className={classes.filterCount}>{count}</span>}
                onClick={() => pick(having(state, shown, field, new Set([value])))}
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      ))}
    </>
  );
}
