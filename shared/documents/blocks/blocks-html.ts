import { type Block, type Cell, type Column, isLying, type Run, type Words } from './block.ts';
import { inlineSvg, type Markup, markup, when } from './markup.ts';

/** Blocks as HTML: nothing but elements, classes and text, all of it escaped. */
export function blocksHtml(blocks: readonly Block[]): Markup {
  return markup`${blocks.map((block) => markup`${blockHtml(block)}\n`)}`;
}

function blockHtml(block: Block): Markup {
  switch (block.what) {
    case 'title':
      return markup`<h1><bdi>${block.text}</bdi></h1>`;
    case 'heading':
      return headingHtml(block);
    case 'text':
      return block.tone === 'plain'
        ? markup`<p>${wordsHtml(block.words)}</p>`
        : markup`<p class="${block.tone}">${wordsHtml(block.words)}</p>`;
    case 'facts':
      return markup`<dl class="facts">
${block.facts.map(({ name, value }) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`;
    case 'cards':
      return markup`<dl class="cards">
${block.cards.map(
  ({ name, value, detail }) =>
    markup`<div><dt>${name}</dt><dd><b>${value}</b>${when(detail, () => markup` <span>${detail}</span>`)}</dd></div>`,
)}
</dl>`;
    case 'list':
      return markup`<ul>
${block.items.map((words) => markup`<li>${wordsHtml(words)}</li>`)}
</ul>`;
    case 'table':
      return tableHtml(block.columns, block.rows);
    case 'figure':
      return figureHtml(block);
    case 'section':
      return markup`<section class="${block.name}">
${blocksHtml(block.blocks)}</section>`;
    case 'group':
      return markup`<article class="${block.name}">
${blocksHtml(block.blocks)}</article>`;
  }
}

function headingHtml({ level, text, ordinal, count }: Extract<Block, { what: 'heading' }>): Markup {
  const before = when(ordinal, () => markup`<span class="ordinal">${ordinal ?? ''}</span> `);
  const after = when(count, () => markup` <span class="count">${count ?? ''}</span>`);
  if (level === 2) return markup`<h2>${before}${text}${after}</h2>`;
  if (level === 3) return markup`<h3>${before}${text}${after}</h3>`;
  return markup`<h4>${before}${text}${after}</h4>`;
}

function figureHtml({ drawing, caption }: Extract<Block, { what: 'figure' }>): Markup {
  const lies = isLying(drawing) ? 'lying' : 'standing';
  return markup`<figure class="${lies}">${inlineSvg(drawing.svg)}<figcaption class="quiet">${wordsHtml(caption)}</figcaption></figure>`;
}

function tableHtml(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Markup {
  const titled = columns.some(({ title }) => title !== '');
  const headOf = ({ title, kind }: Column) =>
    kind === 'number'
      ? markup`<th scope="col" class="number">${title}</th>`
      : markup`<th scope="col">${title}</th>`;
  return markup`<table>
${when(titled, () => markup`<thead><tr>${columns.map(headOf)}</tr></thead>\n`)}<tbody>
${rows.map((cells) => markup`<tr>${columns.map(({ kind }, at) => cellHtml(kind, cells[at] ?? []))}</tr>`)}
</tbody>
</table>`;
}

function cellHtml(kind: Column['kind'], cell: Cell): Markup {
  const [only = [], ...more] = cell;
  const inside =
    more.length === 0
      ? wordsHtml(only)
      : markup`${cell.map((words) => markup`<div>${wordsHtml(words)}</div>`)}`;
  if (kind === 'row') return markup`<th scope="row">${inside}</th>`;
  if (kind === 'words') return markup`<td>${inside}</td>`;
  return markup`<td class="${kind}">${inside}</td>`;
}

function wordsHtml(words: Words): Markup {
  return markup`${words.map(runHtml)}`;
}

function runHtml({ text, bold, name }: Run): Markup {
  const inside = name ? markup`<bdi>${text}</bdi>` : markup`${text}`;
  return bold ? markup`<b>${inside}</b>` : inside;
}
