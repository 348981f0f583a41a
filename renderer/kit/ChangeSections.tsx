import type { MinutesSection } from '#shared/changes/history/minutes.ts';

/** What changed, kind by kind, in words: each record with what became of it. */
export function ChangeSections({
  sections,
  heading: Heading,
}: {
  sections: readonly MinutesSection[];
  heading: 'h3' | 'h4';
}) {
  return sections.map(({ table, action, heading, items }) => (
    <section key={`${table} ${action}`} aria-label={heading}>
      <Heading>{heading}</Heading>
      <ul>
        {items.map(({ id, name, details }) => (
          <li key={id}>
            <b>{name}</b>
            {details.length > 0 && <span> · {details.join(' · ')}</span>}
          </li>
        ))}
      </ul>
    </section>
  ));
}
