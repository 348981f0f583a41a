import { expect, it } from 'vitest';
import { isLightOnNothing } from '#renderer/features/inspector/logo/light-on-nothing.ts';
import { pictureKind } from '#renderer/features/inspector/logo/picture-kind.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

it('what a file holds is told by its bytes', () => {
  expect(pictureKind(bytes([0x89], 'PNG\r\n'))).toBe('png');
  expect(pictureKind(bytes([0xff, 0xd8, 0xff, 0xe1]))).toBe('jpeg');
  expect(pictureKind(bytes('RIFF', [9, 0, 0, 0], 'WEBPVP8 '))).toBe('webp');
  expect(pictureKind(bytes('<?xml version="1.0"?>\n<!-- logo --><svg width="9">'))).toBe('svg');
  for (const other of ['', 'GIF89a', 'RIFF____WAVE', '%PDF-1.7', '<html><svg></html>', 'BM'])
    expect(pictureKind(bytes(other))).toBeNull();
});

it('a light drawing on nothing is told from one on its own ground and from a dark one', () => {
  const points = (...colours: [number, number][]) =>
    Uint8ClampedArray.from(colours.flatMap(([grey, alpha]) => [grey, grey, grey, alpha]));
  expect(isLightOnNothing(points([255, 255], [255, 0]))).toBe(true);
  expect(isLightOnNothing(points([230, 128], [0, 0], [240, 255]))).toBe(true);
  expect(isLightOnNothing(points([40, 255], [255, 0]))).toBe(false);
  expect(isLightOnNothing(points([255, 255], [255, 255]))).toBe(false);
  expect(isLightOnNothing(points([0, 0], [0, 0]))).toBe(false);
});
