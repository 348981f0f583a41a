import { Accordion } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import type { inspector } from '#shared/i18n/fr/inspector.ts';
import classes from '../inspector.module.css';

/** One part of a form that can be folded away. */
export function Section({ name, children }: { name: keyof typeof inspector.section; children: ReactNode }) {
  const t = useT();
  return (
    <Accordion.Item value={name}>
      <Accordion.Control px={0} py={0}>
        <span className={classes.sectionTitle}>{t(`inspector.section.${name}`)}</span>
      </Accordion.Control>
      <Accordion.Panel>
        <div className={classes.fields}>{children}</div>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
