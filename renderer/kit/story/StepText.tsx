import type { ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';

const plain = ({ children }: { children?: ReactNode }) => <span>{children}</span>;
const heading = ({ children }: { children?: ReactNode }) => (
  <p>
    <strong>{children}</strong>
  </p>
);

/** Addresses are words here: nothing on the wall is there to be clicked, and nothing is loaded. */
const COMPONENTS: Components = {
  a: plain,
  img: ({ alt }) => <span>{alt}</span>,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
};
const ALLOWED = ['p', 'strong', 'em', 'ul', 'ol', 'li', 'br', 'a', 'img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** The text of a step in light Markdown. HTML in it is shown as it is written, never as HTML. */
export function StepText({ text }: { text: string }) {
  return (
    <Markdown allowedElements={ALLOWED} unwrapDisallowed components={COMPONENTS}>
      {text}
    </Markdown>
  );
}
