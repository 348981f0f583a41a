import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '#shared/base/base64.ts';
import { plainPng, plainPngSize } from '#shared/base/png.ts';
import { deleteActors } from '#shared/changes/commands/actors.ts';
import { deleteLogo, setLogo } from '#shared/changes/commands/logos.ts';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { decisionWords } from '#shared/compare/merge/merge-words.ts';
import { type MergeInput, planMerge } from '#shared/compare/merge/plan-merge.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { LOGO_SIDE, logoSchema, MOST_LOGO_BYTES } from '#shared/model/logo.ts';
import { type NetworkState, toState } from '#shared/model/network-state.ts';
import { redactor } from '#shared/privacy/erasure/mentions.ts';
import { redactRecord } from '#shared/privacy/erasure/redaction.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { logo, logoOf, pngChunk, pngOf } from '../pngs.ts';

const NOW = '2026-11-24T08:00:00.000Z';
const RED = [200, 30, 30] as const;
const text = (words: string) => new TextEncoder().encode(words);
const isTaken = (bytes: Uint8Array) => logoSchema.safeParse({ id: 'a', png: toBase64(bytes) }).success;

describe('a logo', () => {
  it('is a small PNG of points alone', () => {
    expect(isTaken(pngOf(RED))).toBe(true);
    expect(isTaken(pngOf(RED, { width: LOGO_SIDE, height: LOGO_SIDE }))).toBe(true);
    expect(isTaken(pngOf(RED, { width: LOGO_SIDE + 1 }))).toBe(false);
    expect(isTaken(pngOf(RED, { width: 0 }))).toBe(false);
    const large = pngChunk('IDAT', new Uint8Array(MOST_LOGO_BYTES));
    expect(isTaken(pngOf(RED, { beside: large }))).toBe(false);
  });

  it('is nothing else: no other kind of file, none that is cut, goes on behind its end or says where it is from', () => {
    const whole = pngOf(RED);
    const others = [
      new Uint8Array(),
      text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
      whole.subarray(0, whole.length - 1),
      whole.subarray(0, whole.length - 12),
      Uint8Array.from([...whole, ...text('<script>')]),
      Uint8Array.from([...whole.subarray(0, 8), ...pngChunk('IEND', [])]),
      Uint8Array.from([...whole.subarray(0, 33), ...pngChunk('IEND', [])]),
      pngOf(RED, { beside: pngChunk('tEXt', text('Author\0Hélène')) }),
      pngOf(RED, { beside: pngChunk('eXIf', text('48.85,2.35')) }),
      pngOf(RED, { beside: pngChunk('IHDR', new Uint8Array(13)) }),
      pngOf(RED, { beside: pngChunk('acTL', new Uint8Array(8)) }),
    ];
    expect(others.map(isTaken)).toEqual(others.map(() => false));
    for (const png of ['', '%%%', 'AAAA', 'data:image/png;base64,AAAA'])
      expect(logoSchema.safeParse({ id: 'a', png }).success).toBe(false);
  });

  it('loses what is not its picture', () => {
    const told = pngOf(RED, {
      beside: [...pngChunk('sRGB', [0]), ...pngChunk('tEXt', text('Author\0Hélène'))],
    });
    expect(plainPng(told)).toEqual(pngOf(RED));
    expect(plainPngSize(pngOf(RED, { width: 3, height: 5 }))).toEqual({ width: 3, height: 5 });
    expect(plainPng(text('GIF89a'))).toBeNull();
  });

  it('of any bytes is taken or not, without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(70), (bytes, place) => {
        const damaged = pngOf(RED);
        damaged.set(bytes.subarray(0, Math.max(0, damaged.length - place)), Math.min(place, damaged.length));
        expect([true, false]).toContain(isTaken(damaged));
        expect([true, false]).toContain(isTaken(bytes));
      }),
    );
  });
});

describe('the logo of an actor', () => {
  const data = { ...sampleNetwork('fr', NOW), logos: [logo('recyclerie')] };
  const state = toState(data);

  it('comes, is replaced and goes, each as one change', () => {
    const other = logo('recyclerie', 'other');
    const [change] = setLogo(other, 'La Recyclerie').patch(state);
    expect(change).toEqual({ table: 'logos', id: 'recyclerie', before: logo('recyclerie'), after: other });
    expect(setLogo(logo('recyclerie'), '').patch(state)).toEqual([]);
    expect(setLogo(logo('nobody'), '').patch(state)).toEqual([]);
    expect(applyPatch(state, deleteLogo('recyclerie', '').patch(state)).logos.size).toBe(0);
    expect(() => setLogo({ id: 'recyclerie', png: 'AAAA' }, '')).toThrow();
  });

  it('goes with the actor and comes back with it', () => {
    const patch = deleteActors(['recyclerie'], '').patch(state);
    const gone = applyPatch(state, patch);
    expect(gone.logos.size).toBe(0);
    expect(applyPatch(gone, invertPatch(patch)).logos).toEqual(state.logos);
  });

  it('goes with a file; one that is no small PNG stays out, which is told', () => {
    const written = (logos: unknown[]) =>
      readMaillage(
        writeMaillage({ ...data, logos: logos as typeof data.logos }, { contacts: true, now: NOW }),
      );
    expect(written(data.logos).data?.logos).toEqual(data.logos);
    expect(written([]).without).not.toContain('logos');
    const hostile = { id: 'recyclerie', png: toBase64(text('<svg onload="alert(1)"/>')) };
    const { data: read, problems } = written([hostile, logo('ferme')]);
    expect(read?.logos).toEqual([logo('ferme')]);
    expect(problems).toMatchObject([{ code: 'record-invalid', column: 'logos', row: 1 }]);
  });

  it('is not taken for deleted by a file of an app that knows of no logos', () => {
    const { 'logos.json': _, ...files } = unzipSync(writeMaillage(data, { contacts: true, now: NOW }));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    delete manifest.checksums.logos;
    const old = zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) });
    const { problems, without } = readMaillage(old);
    expect([problems, without]).toEqual([[], ['logos', 'sessions']]);
  });

  it('is merged with its actor: asked about with it, and gone or kept with it', () => {
    const theirs = toState({ ...data, logos: [logo('recyclerie', 'new')] });
    const mine = applyPatch(state, deleteActors(['recyclerie'], '').patch(state));
    const plan = (more: Partial<MergeInput> = {}) =>
      planMerge({ base: state, mine, theirs, choices: new Map(), ...more });
    const keys = (decided: ReturnType<typeof plan>) => decided.decisions.map(({ key }) => key.trim());
    expect(keys(plan())).toEqual(['actors recyclerie']);
    expect(plan().result.logos.get('recyclerie')?.png).toBe(logoOf('new'));
    const gone = plan({ choices: new Map([['actors recyclerie ', 'mine']]) });
    expect(gone.result.logos.size).toBe(0);
    // Without anything new on it the actor goes unsaid, and its logo too.
    expect(keys(plan({ theirs: state }))).toEqual([]);
    expect(plan({ theirs: state }).result.logos.size).toBe(0);
  });

  it('that both replaced is to be decided by its looks, not by its letters', () => {
    const [mine, theirs] = ['here', 'there'].map((word) =>
      toState({ ...data, logos: [logo('recyclerie', word)] }),
    ) as [NetworkState, NetworkState];
    const { decisions } = planMerge({ base: state, mine, theirs, choices: new Map() });
    const [words] = decisions.map(decisionWords(mine, theirs, 'fr'));
    expect(words).toEqual({
      record: 'Logo La Recyclerie',
      field: 'Image',
      mine: 'la version d’ici',
      theirs: 'la version du fichier',
      written: false,
    });
  });

  it('is no text in which a person could be named', () => {
    const words = redactor(['Kgo', 'AAA', 'iVBORw'], '…');
    expect(redactRecord('logos', logo('recyclerie'), words)).toEqual(logo('recyclerie'));
  });
});
