import { createHash } from 'node:crypto';
import { viewer } from 'virtual:viewer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScene } from '#shared/drawing/scene.ts';
import { visible } from '#shared/graph/filter.ts';
import { type NetworkData, toState } from '#shared/model/network-state.ts';
import { storySchema } from '#shared/model/story.ts';
import { defaultViewSettings, savedViewSchema } from '#shared/model/view.ts';
import { embeddedJson, embeddedScript, sourceHash } from '#shared/page/embed.ts';
import type { Page } from '#shared/page/page.ts';
import { pageWeight } from '#shared/page/weight.ts';
import { writePage } from '#shared/page/write-page.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { aNetwork } from '../arbitraries.ts';

function pageFor(data: NetworkData, language: 'fr' | 'en' = 'fr'): string {
  const state = toState(data);
  const settings = defaultViewSettings();
  const scene = buildScene(state, settings, visible(state, settings), 'light', language);
  return writePage(state, scene, {
    title: data.network.name,
    caption: data.network.territory,
    language,
    viewer,
    font: 'data:font/woff2;base64,AAAA',
    ownPlaces: true,
  });
}

function dataIn(html: string): Page {
  const [, json = ''] = /<script type="application\/json" id="page">(.*)<\/script>/.exec(html) ?? [];
  return JSON.parse(json);
}

const clairval = (language: 'fr' | 'en') => sampleNetwork(language, '2026-11-24T00:00:00.000Z');

const HOSTILE = '</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>"\u2028\u202e';

describe('a page', () => {
  it('allows its own script and style by their hashes, and nothing else', () => {
    const html = pageFor(clairval('fr'));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1];
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
    expect(script?.length).toBeGreaterThan(10_000);
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(style)}`,
      'img-src data:',
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    // The policy stands before everything that it is about, and nothing would be blocked by it.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
    expect(html).not.toMatch(/<[^>]+\s(?:style|on\w+)=/i);
  });

  it('holds every actor and tie, and the steps of stories by what their views show, in either language', () => {
    const data = clairval('fr');
    const view = savedViewSchema.parse({
      id: 'v',
      name: 'Numérique',
      settings: { filters: { hiddenSectors: ['alimentation', 'circulaire', ''] } },
    });
    const told = storySchema.parse({
      id: 's',
      title: 'Nos liens',
      steps: [
        { id: '1', title: 'Début', text: '**Bonjour**', notes: 'entre nous', viewId: 'v' },
        { id: '2', title: 'Fin' },
      ],
    });
    const html = pageFor({ ...data, views: [view], stories: [told] });
    const page = dataIn(html);
    expect(page.actors.map(({ name }) => name)).toEqual(data.actors.map(({ name }) => name));
    expect(page.ties).toHaveLength(data.cooperations.length);
    const [first, second] = page.stories[0]?.steps ?? [];
    expect(first?.text).toEqual([{ what: 'paragraph', lines: [[{ text: 'Bonjour', bold: true }]] }]);
    expect(first?.shown?.actors.length).toBeGreaterThan(0);
    expect(first?.shown?.actors.length).toBeLessThan(data.actors.length);
    expect(second?.shown).toBeNull();
    expect(html).not.toContain('entre nous');
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Légende');
    expect(pageFor(clairval('en'), 'en')).toContain('Legend');
  });

  it('is about as heavy as was said before', () => {
    const data = clairval('fr');
    const copy = (copies: number): NetworkData => ({
      ...data,
      actors: Array.from({ length: copies }, (_, k) =>
        data.actors.map((actor) => ({ ...actor, id: `${actor.id}-${k}`, name: `${actor.name} ${k}` })),
      ).flat(),
      cooperations: Array.from({ length: copies }, (_, k) =>
        data.cooperations.map((tie) => ({
          ...tie,
          id: `${tie.id}-${k}`,
          from: `${tie.from}-${k}`,
          to: `${tie.to}-${k}`,
        })),
      ).flat(),
      positions: Array.from({ length: copies }, (_, k) =>
        data.positions.map((place) => ({ ...place, id: `${place.id}-${k}`, x: place.x + 1000 * k })),
      ).flat(),
      collectives: [],
    });
    for (const network of [copy(1), copy(12)]) {
      const font = 45_000;
      const bytes = new TextEncoder().encode(pageFor(network)).length + font;
      expect(pageWeight(toState(network)) / bytes).toBeGreaterThan(0.8);
      expect(pageWeight(toState(network)) / bytes).toBeLessThan(1.25);
    }
  });

  it('draws each line and node in a group of its own, in the order of its lists', () => {
    const html = pageFor(clairval('fr'));
    const { nodes, lines } = dataIn(html);
    const groups = (id: string, next: string) =>
      html.split(`<g id="${id}">`)[1]?.split(`<g id="${next}">`)[0]?.match(/<g>/g)?.length;
    expect(groups('lines', 'nodes')).toBe(lines.length);
    expect(groups('nodes', 'labels')).toBe(nodes.length);
  });

  it('lets no text out of its place', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(aNetwork, (data) => {
        const [actor, ...others] = data.actors;
        const actors = actor
          ? [{ ...actor, name: HOSTILE, description: HOSTILE, website: 'javascript:alert(1)' }, ...others]
          : [];
        const html = pageFor({ ...data, network: { ...data.network, name: HOSTILE }, actors });
        expect(html.match(/<script/gi)).toHaveLength(2);
        expect(html.match(/<\/script/gi)).toHaveLength(2);
        expect(html.match(/<!--/g)).toBeNull();
        expect(html.match(/<img/gi)).toBeNull();
        const [read] = dataIn(html).actors;
        if (read) {
          expect(read.name).toBe(HOSTILE);
          expect(read.facts.some(({ link }) => link)).toBe(false);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('what is embedded', () => {
  it('reads back as it was, without a sign of markup', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = embeddedJson(value);
        expect(written).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps a script from ending its element', () => {
    const script = embeddedScript('const a = "</script><!--<script>"; const b = 1 < 2;\r\n');
    expect(script).not.toMatch(/<\/?script|<!--|\r/i);
    expect(script).toContain('1 < 2');
  });

  it('is known to the policy by SHA-256, whatever its length', () => {
    for (const text of ['', 'a', 'ab', 'é'.repeat(5000)]) {
      expect(sourceHash(text)).toBe(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
  });
});
