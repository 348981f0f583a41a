import { ActionIcon, Tooltip } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import { OutwardLink } from '#renderer/kit/OutwardLink.tsx';
import classes from './inspector.module.css';

/** A style that hands a colour of the data to the sheet. */
export function tint(colour: string): CSSProperties {
  return { '--tint': colour } as CSSProperties;
}

interface PanelProps {
  kicker: string;
  actions?: ReactNode;
  /** Beside anything but the map, a narrow window has better use for the place. */
  nothingPicked?: boolean;
  children: ReactNode;
}

/** The frame of everything the inspector shows: what it is, what can be done, then the thing itself. */
export function Panel({ kicker, actions, nothingPicked, children }: PanelProps) {
  return (
    <div className={classes.panel} data-nothing-picked={nothingPicked}>
      <div className={classes.head}>
        <span className={classes.kicker}>{kicker}</span>
        <div className={classes.actions}>{actions}</div>
      </div>
      {children}
    </div>
  );
}

interface ActionProps {
  label: string;
  icon: ReactNode;
  onClick: () => void;
  pressed?: boolean;
  /** Begins a change: not offered over a snapshot. */
  edits?: boolean;
}

export function PanelAction({ label, icon, onClick, pressed, edits }: ActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'accent' : 'gray'}
        c={pressed ? 'var(--accent-text)' : 'var(--muted)'}
        aria-label={label}
        {...(edits && { 'data-edits': true })}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

export function Heading({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.heading}>
      <h3 style={{ font: 'inherit' }}>{children}</h3>
      {action}
    </div>
  );
}

export interface FactLine {
  label: string;
  value: string;
  /** The value is an address that may lead out of the app. */
  link?: boolean;
  /** What is doubtful about it. */
  doubts?: readonly string[];
}

/** Facts that are known; a line without a value is left out. */
export function Facts({ lines }: { lines: readonly FactLine[] }) {
  const known = lines.filter((line) => line.value !== '');
  if (known.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {known.map(({ label, value, link, doubts = [] }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {link ? <OutwardLink text={value} /> : value}
            {doubts.map((doubt) => (
              <div key={doubt} className={classes.doubtful}>
                {doubt}
              </div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface RowProps {
  colour: string;
  pending?: boolean;
  label: string;
  detail: string;
  onClick: () => void;
}

/** A cooperation or a member in a list, with the colour of its type. */
export function Row({ colour, pending, label, detail, onClick }: RowProps) {
  return (
    <button type="button" className={classes.tie} onClick={onClick}>
      <span
        className={classes.dot}
        style={tint(colour)}
        aria-hidden
        {...(pending && { 'data-pending': true })}
      />
      <span>{label}</span>
      <em>{detail}</em>
    </button>
  );
}
