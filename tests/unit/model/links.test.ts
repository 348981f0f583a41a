import { describe, expect, it } from 'vitest';
import { outwardAddress } from '#shared/model/links.ts';

describe('the address that a link leads to', () => {
  it.each([
    ['https://exemple.fr', 'https://exemple.fr/'],
    ['http://exemple.fr/a b', 'http://exemple.fr/a%20b'],
    ['www.exemple.fr/carte?x=1#y', 'https://www.exemple.fr/carte?x=1#y'],
    ['EXEMPLE.FR', 'https://exemple.fr/'],
    ['mailto:contact@exemple.fr', 'mailto:contact@exemple.fr'],
  ])('of %j is %j', (text, address) => {
    expect(outwardAddress(text)).toBe(address);
  });

  it('shows letters that only look alike as what they are', () => {
    expect(outwardAddress('https://\u0435xemple.fr')).toMatch(/^https:\/\/xn--/);
  });

  it.each([
    '',
    'à compléter',
    'recyclerie',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    'maillage://app/',
    '\\\\serveur\\partage',
    'https://banque.fr@exemple.fr/',
    'https://a:b@exemple.fr/',
    'mailto:a@exemple.fr?attach=/etc/passwd',
    'https://',
  ])('of %j is none', (text) => {
    expect(outwardAddress(text)).toBeNull();
  });
});
