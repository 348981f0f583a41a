/**
 * Parses JSON, and also the JSON with bare NaN and Infinity that some ministries' programs write: these become
 * null. undefined when the text is no JSON at all.
 */
export function parseLooseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseOrNothing(withoutBareNumbers(text));
  }
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Texts in quotes are matched first, so that a NaN inside one stays. */
function withoutBareNumbers(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (found) =>
    found.startsWith('"') ? found : 'null',
  );
}
