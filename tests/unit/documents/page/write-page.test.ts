import { createHash } from 'node:crypto';
import { viewer } from 'virtual:viewer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddedJson, embeddedScript, sourceHash } from '#shared/documents/page/embed.ts';
import type { Page } from '#shared/documents/page/page.ts';
import type { Copy } from '#shared/documents/page/told-stories.ts';
import { pageWeight } from '#shared/documents/page/weight.ts';
import { writePage } from '#shared/documents/page/write-page.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { type NetworkData, toState } from '#shared/model/network-state.ts';
import { storySchema } from '#shared/model/story.ts';
import { defaultViewSettings, savedViewSchema } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { aNetwork } from '../../arbitraries.ts';

const NO_COPIES: ReadonlyMap<string, Copy> = new Map();

function pageFor(data: NetworkData, language: 'fr' | 'en' = 'fr', copies = NO_COPIES): string {
  const state = toState(data);
  const settings = defaultViewSettings();
  const scene = buildScene(state, settings, visible(state, settings), 'light', language);
  return writePage(state, scene, {
    title: data.network.name,
    caption: data.network.territory,
    language,
    viewer,
    font: 'data:font/woff2;base64,AAAA',
    copies,
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

  it('holds every actor and tie, in either language', () => {
    const data = clairval('fr');
    const html = pageFor(data);
    const page = dataIn(html);
    expect(page.actors.map(({ name }) => name)).toEqual(data.actors.map(({ name }) => name));
    expect(page.ties).toHaveLength(data.cooperations.length);
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

  describe('of a network with a story', () => {
    const data = clairval('fr');
    const [first, second] = data.actors;
    if (!first || !second) throw new Error('the sample has actors');
    const views = [
      { id: 'part', settings: { filters: { hiddenSectors: ['alimentation', 'circulaire', ''] } } },
      { id: 'ghosts', settings: { focus: { actorId: first.id, steps: 1 }, leftOut: 'fade' } },
      { id: 'levels', settings: { arrangement: 'levels', colourBy: 'level' } },
      { id: 'then', settings: { asOf: '2015-01-01' } },
    ].map((view) => savedViewSchema.parse({ ...view, name: `view ${view.id}` }));
    const story = storySchema.parse({
      id: 's',
      title: 'Nos liens',
      steps: [
        { id: '1', title: 'Une part', text: '**Bonjour**', notes: 'entre nous', viewId: 'part' },
        { id: '2', title: 'Mots seuls' },
        { id: '3', viewId: 'ghosts' },
        { id: '4', viewId: 'levels' },
        { id: '5', viewId: 'then' },
        { id: '6', snapshotId: 'june' },
        { id: '7', snapshotId: 'lost' },
        { id: '8', viewId: 'levels' },
      ],
    });
    const june = toState({
      ...data,
      actors: [...data.actors, { ...second, id: 'gone', name: 'Parti depuis' }],
      positions: [...data.positions, { id: 'gone', x: 12_345, y: 0, pinned: false }],
    });
    const withStory = { ...data, views, stories: [story] };
    const copies = new Map([['june', { state: june, takenAt: '2026-06-02T10:00:00.000Z' }]]);
    const html = pageFor(withStory, 'fr', copies);
    const page = dataIn(html);
    const steps = page.stories[0]?.steps ?? [];
    const drawingOf = (step: number) => page.drawings[steps[step]?.drawing ?? -1];
    const namesIn = (step: number) =>
      (drawingOf(step)?.nodes ?? []).map((at) => {
        const node = page.nodes[at];
        return node?.name ?? page.actors[node?.actor ?? -1]?.name;
      });

    it('gives each step the map of its own view: filters, focus, arrangement and day', () => {
      expect(steps[0]?.text).toEqual([{ what: 'paragraph', lines: [[{ text: 'Bonjour', bold: true }]] }]);
      expect(namesIn(0).length).toBeGreaterThan(0);
      expect(namesIn(0).length).toBeLessThan(data.actors.length);
      expect(steps[1]?.drawing, 'words alone leave the map as it is').toBe(steps[0]?.drawing);
      expect(drawingOf(2)?.nodes.length).toBeGreaterThanOrEqual(data.actors.length);
      expect(drawingOf(2)?.ghosts.nodes.length).toBeGreaterThan(0);
      expect(drawingOf(3)?.captions).not.toBeNull();
      const places = (step: number) => drawingOf(step)?.nodes.map((at) => page.nodes[at]?.x);
      expect(places(3)).not.toEqual(page.drawings[0]?.nodes.map((at) => page.nodes[at]?.x));
      expect(drawingOf(3)?.legend).not.toBe(page.drawings[0]?.legend);
      expect(namesIn(4).length).toBeLessThan(data.actors.length);
    });

    it('shows a snapshot with who has gone since, and says when it was taken or that it lacks', () => {
      expect(namesIn(5)).toContain('Parti depuis');
      expect(namesIn(0)).not.toContain('Parti depuis');
      expect(steps[5]?.remark).toContain('2 juin 2026');
      expect(steps[6]?.remark).not.toBe('');
    });

    it('draws what two steps share once', () => {
      expect(drawingOf(7)?.nodes).toEqual(drawingOf(3)?.nodes);
      const weight = (html: string) => new TextEncoder().encode(html).length;
      const again = Array.from({ length: 30 }, (_, at) => ({
        id: `${at}`,
        title: '',
        text: '',
        viewId: 'part',
      }));
      const longer = {
        ...withStory,
        stories: [storySchema.parse({ ...story, steps: [...story.steps, ...again] })],
      };
      expect(weight(pageFor(longer, 'fr', copies)) / weight(html)).toBeLessThan(1.3);
    });

    it('draws the pieces of all drawings in the order of its lists', () => {
      for (const [layer, pieces] of [
        ['nodes', page.nodes],
        ['lines', page.lines],
      ] as const) {
        const groups = [`id="${layer}"`, `data-layer="${layer}"`].map(
          (mark) =>
            html
              .split(`<g ${mark}>`)[1]
              ?.split(/<\/g>\n?<\/g>/)[0]
              ?.match(/<g>/g)?.length ?? 0,
        );
        expect(groups.reduce((sum, count) => sum + count, 0)).toBe(pieces.length);
      }
    });

    it('says nothing of notes, nor of what views are called', () => {
      for (const secret of ['entre nous', 'view part', 'view levels']) expect(html).not.toContain(secret);
    });
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
