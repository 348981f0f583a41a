import type { Language } from '../../bridge.ts';
import type { Block } from './step-text.ts';

/**
 * What the page of a network holds beside its drawing, all of it in words already: who opens it knows no lists.
 * Numbers refer to places in the lists of the page.
 */
export interface Page {
  language: Language;
  /** Templates of the catalogue, by key; plurals as i18next has them. */
  words: Readonly<Record<string, string>>;
  /** All that any of the drawings shows, each once, in the order of their pictures; so are lines and hulls. */
  nodes: PageNode[];
  lines: PageLine[];
  hulls: PageHull[];
  /** The network first, then what the steps of stories show. */
  drawings: PageDrawing[];
  actors: PageActor[];
  collectives: PageCollective[];
  ties: PageTie[];
  filters: PageFilter[];
  stories: PageStory[];
}

/** One map: what of the page it shows, by place. */
export interface PageDrawing {
  nodes: number[];
  lines: number[];
  hulls: number[];
  /** What of it its view left out and shows faintly. */
  ghosts: { nodes: number[]; lines: number[] };
  /** Where the words of its arrangement stand; null without any. */
  captions: { left: number; top: number; right: number; bottom: number } | null;
  /** All of it with its names, as an SVG says it. */
  frame: string;
  /** Whether names stand on it. */
  labels: boolean;
  legend: number;
}

export interface PageNode {
  x: number;
  y: number;
  size: number;
  lines: readonly string[];
  /** How large its letters are, beside the usual size. */
  letters: number;
  priority: number;
  /** Who it is; null for a collective, and for who is in a snapshot only. */
  actor: number | null;
  collective: number | null;
  /** Of what has no record on the page. */
  name?: string;
}

/** From node to node. */
export type PageLine = [from: number, to: number];

export interface PageHull {
  colour: string;
  opacity: number;
  /** Nodes. */
  members: number[];
}

export interface Fact {
  label: string;
  value: string;
  /** Set where the value leads to the web. */
  link?: true;
}

/** What is read of a record at once. */
export interface PageCard {
  name: string;
  kicker: string;
  chips: { label: string; colour?: string }[];
  facts: Fact[];
  text: string;
}

export interface PageActor extends PageCard {
  acronym: string;
  /** Other words by which it is found. */
  find: string;
  /** Persons; empty unless they were asked for. */
  contacts: { name: string; facts: Fact[] }[];
}

export interface PageCollective extends PageCard {
  members: { actor: number; detail: string }[];
}

export interface PageTie {
  from: number;
  to: number;
  /** Type, and the most important thing about it. */
  summary: string;
  text: string;
  colour: string;
  /** Not under way: planned, on hold or ended. */
  pending: boolean;
  directed: boolean;
}

/** A field by which actors can be hidden. An actor with several values stays while one of them does. */
export interface PageFilter {
  title: string;
  values: { label: string; colour: string | null; actors: number[] }[];
}

export interface PageStory {
  title: string;
  steps: PageStep[];
}

export interface PageStep {
  title: string;
  text: Block[];
  drawing: number;
  /** Where its view looks at the map; null for all of it. */
  camera: { x: number; y: number; zoom: number } | null;
  /** Of when the map is, when it is not of today. */
  remark: string;
}
