import type { Language } from '../bridge.ts';
import type { Block } from './step-text.ts';

/**
 * What the page of a network holds beside its drawing, all of it in words already: who opens it knows no lists.
 * Numbers refer to places in the lists of the page.
 */
export interface Page {
  language: Language;
  /** Templates of the catalogue, by key; plurals as i18next has them. */
  words: Readonly<Record<string, string>>;
  /** In the order in which they are drawn, as are the lines. */
  nodes: PageNode[];
  lines: PageLine[];
  hulls: PageHull[];
  actors: PageActor[];
  collectives: PageCollective[];
  ties: PageTie[];
  filters: PageFilter[];
  stories: PageStory[];
  /** Whether names stand on the map. */
  labels: boolean;
}

export interface PageNode {
  x: number;
  y: number;
  size: number;
  lines: readonly string[];
  priority: number;
  /** Who it is; null for a collective. */
  actor: number | null;
  collective: number | null;
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
  /** Where it is drawn; null when it has no place on the map. */
  node: number | null;
  /** Persons; empty unless they were asked for. */
  contacts: { name: string; facts: Fact[] }[];
}

export interface PageCollective extends PageCard {
  node: number | null;
  members: { actor: number; detail: string }[];
}

export interface PageTie {
  from: number;
  to: number;
  /** Type, and the most telling thing of it. */
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
  /** What it shows in full; null for all. */
  shown: { actors: number[]; lines: number[] } | null;
  /** The actor in the middle of it. */
  focus: number | null;
  /** Where its view looked at the map; null for wherever what it shows is. */
  camera: { x: number; y: number; zoom: number } | null;
}
