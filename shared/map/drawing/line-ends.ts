/** Articles, prepositions and conjunctions that lead on to the next word, of French and of English. */
const LEADING_ON = new Set(
  'de du des d la le les l un une à au aux en et ou par pour sur sous chez dans avec entre vers qu que of the a an and or for in on at to with by &'.split(
    ' ',
  ),
);

/** Signs that lead on too: what they open or join comes after them. */
const OPENING = /[«“‘([{/&+–—-]$/u;
/** Signs that belong to what is before them. */
const CLOSING = /^[»”)\]}:;!?,.…%]/u;

/** Whether a line may end before the next one: not in « or a lone article, and the next not in a sign that closes. */
export function mayBreak(line: string, next: string): boolean {
  return !leadsOn(line) && !CLOSING.test(next);
}

function leadsOn(line: string): boolean {
  const last = line.slice(line.lastIndexOf(' ') + 1);
  // A hyphen inside a word ends a line well; alone it joins what is beside it.
  return (
    LEADING_ON.has(last.toLocaleLowerCase('fr')) || (OPENING.test(last) && !/[\p{L}\p{N}]-$/u.test(last))
  );
}

/** A text that is cut here, without what would be loose before an ellipsis: commas, open brackets, lone articles. */
export function withoutLooseEnd(cut: string): string {
  let text = cut;
  for (;;) {
    const shorter = text
      .replace(/[\s,;:.!?…«“‘([{/&+|·–—’'-]+$/u, '')
      .replace(/(?:^|\s)[\p{L}&]{1,5}$/u, (word) =>
        LEADING_ON.has(word.trim().toLocaleLowerCase('fr')) ? '' : word,
      );
    if (shorter === text) return text;
    // A name that is nothing but such words keeps them.
    if (shorter.trim() === '') return text;
    text = shorter;
  }
}
