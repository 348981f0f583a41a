import { Button, Checkbox, Popover } from '@mantine/core';
import { IconChevronDown, IconFilterOff } from '@tabler/icons-react';
import { formatPartialDate } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import { STATUSES } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { activeFilters, withoutFilters } from '#shared/network/filters/active-filters.ts';
import classes from './analysis.module.css';
import { countStatuses, useCountedStatuses } from './counted-statuses.ts';
import { useScope } from './use-analysis.ts';

/** What the figures are about: the actors and ties of the graph, and the statuses that count. Always there. */
export function ScopeBar({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const settings = useView((view) => view.settings);
  const statuses = useCountedStatuses();
  const filters = activeFilters(settings).length;
  const { actors, cooperations, memberships } = useScope(state);
  const names = statuses.map((status) => t(`model.status.${status}`).toLocaleLowerCase(language));
  return (
    <section className={classes.scope} aria-label={t('understanding.scope.label')}>
      <span>{t('shell.shown.actors', { count: actors.length, total: state.actors.size })}</span>
      <span>
        {t('understanding.scope.ties', { count: cooperations.length, total: state.cooperations.size })}
      </span>
      {memberships.length > 0 && (
        <span>{t('understanding.scope.memberships', { count: memberships.length })}</span>
      )}
      {settings.asOf && (
        <span>{t('understanding.scope.asOf', { date: formatPartialDate(settings.asOf, language) })}</span>
      )}
      <Popover position="bottom-start" withArrow shadow="md" trapFocus>
        <Popover.Target>
          <Button size="compact-sm" variant="default" rightSection={<IconChevronDown size={13} />}>
            {t('understanding.scope.statuses', { names: names.join(', ') })}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Checkbox.Group
            label={t('understanding.scope.statusesTitle')}
            description={t('understanding.scope.statusesWhy')}
            value={[...statuses]}
            onChange={(values) => {
              const chosen = STATUSES.filter((status) => values.includes(status));
              if (chosen.length > 0) countStatuses(chosen);
            }}
          >
            {STATUSES.map((status) => (
              <Checkbox key={status} mt={8} size="sm" value={status} label={t(`model.status.${status}`)} />
            ))}
          </Checkbox.Group>
        </Popover.Dropdown>
      </Popover>
      {filters > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFilterOff size={14} />}
          onClick={() => changeView(withoutFilters(settings))}
        >
          {t('understanding.scope.clear', { count: filters })}
        </Button>
      )}
    </section>
  );
}
