import { type BrowserContext, expect, type Page } from '@playwright/test';

/** Catches what a payload would do: call something, break a policy. Set up before any page opens. */
export async function setTrap(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const caught: string[] = [];
    const spring =
      (name: string) =>
      (...given: unknown[]) => {
        caught.push(`${name}(${given.join(', ')})`);
        return null;
      };
    Object.assign(globalThis, {
      caught,
      ran: spring('ran'),
      alert: spring('alert'),
      prompt: spring('prompt'),
      confirm: spring('confirm'),
    });
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) => {
      caught.push(`policy ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
}

/** What was caught so far, and what stands in the page that only a payload could have put there. */
async function found(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const addresses = [
      'href',
      'xlink:href',
      'src',
      'srcdoc',
      'action',
      'formaction',
      'data',
      'poster',
      'background',
    ];
    const hostile = [...document.querySelectorAll('*')].flatMap((element) => {
      const wrong = [...element.attributes].filter(
        ({ name, value }) =>
          /^on/i.test(name) ||
          (addresses.includes(name.toLowerCase()) &&
            // Spaces and controls hide no scheme from a browser.
            /^(?:javascript|vbscript|data:text|\/\/)/i.test(value.replace(/[\s\p{C}]/gu, ''))),
      );
      const strange =
        element.matches(
          'object, embed, base, marquee, math, noembed, iframe:not([sandbox=""]), meta[http-equiv=refresh]',
        ) ||
        (element.matches('script') &&
          !element.matches('[type="application/json"], [src], head > script, body > script'));
      return wrong.length > 0 || strange ? [element.outerHTML.slice(0, 200)] : [];
    });
    return [...(globalThis as unknown as { caught: string[] }).caught, ...hostile];
  });
}

/** Expects that nothing ran and nothing was built out of a text. */
export async function expectQuiet(page: Page, where: string): Promise<void> {
  expect(await found(page), where).toEqual([]);
}
