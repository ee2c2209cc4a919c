import type { Block } from '../markdown/blocks.js';
import type { Answer, Model, Why } from '../model.js';
import type { Range } from '../range.js';

/** Everything of a model that breaks the law of places: ranges lie in the text, nest, and cover what they say. */
export function brokenRanges(model: Model): string[] {
  const broken: string[] = [];
  const { text } = model;
  const inside = (name: string, inner: Range | null | undefined, outer: Range): void => {
    if (!inner) return;
    const ordered = inner.from <= inner.to && inner.from >= outer.from && inner.to <= outer.to;
    if (!ordered) broken.push(`${name} ${inner.from}–${inner.to} is not within ${outer.from}–${outer.to}`);
  };
  const says = (name: string, said: (Range & { readonly value: string }) | null): void => {
    if (said && !text.slice(said.from, said.to).includes(said.value))
      broken.push(`${name} does not say ${said.value}`);
  };
  const whole: Range = { from: 0, to: text.length };
  const blocks = (each: readonly Block[], outer: Range): void => {
    let last = outer.from;
    for (const block of each) {
      inside(block.type, block, outer);
      if (block.from < last) broken.push(`${block.type} at ${block.from} overlaps the block before it`);
      last = block.to;
      if (block.type === 'heading') inside('content', block.content, block);
      if (block.type === 'quote') blocks(block.blocks, block);
      if (block.type === 'list') {
        for (const item of block.items) {
          inside('item', item, block);
          inside('mark', item.mark, item);
          inside('box', item.task?.at, item);
          blocks(item.blocks, item);
        }
      }
      if (block.type === 'table') {
        for (const row of [block.header, ...block.rows]) {
          inside('row', row, block);
          for (const cell of row.cells) inside('cell', cell, row);
        }
      }
    }
  };
  const whys = (each: readonly Why[], outer: Range): void => {
    for (const why of each) {
      inside('why', why, outer);
      for (const answer of why.answers as readonly Answer[]) {
        inside('answer', answer, why);
        whys(answer.whys, answer);
      }
    }
  };
  blocks(model.blocks, whole);
  inside('front matter', model.frontMatter, whole);
  for (const key of model.frontMatter.keys) {
    inside('key', key, model.frontMatter);
    inside('value', key.value, key);
  }
  inside('title', model.title, whole);
  for (const section of model.outline.all) {
    inside('section', section, whole);
    inside('label', section.label, section);
    for (const each of section.sections) inside('sub-section', each, section);
    for (const block of section.blocks) inside('block of section', block, section);
  }
  for (const entry of model.timeline) {
    inside('entry', entry, whole);
    inside('stamp', entry.stamp, entry);
    inside('entry text', entry.textRange, entry);
    for (const link of entry.links) inside('link', link, entry);
    if (!/\S/.test(text.slice(entry.stamp.from, entry.stamp.to))) broken.push('a stamp is blank');
  }
  for (const factor of model.factors) {
    inside('factor', factor, whole);
    inside('factor text', factor.textRange, factor);
    inside('factor id', factor.id, factor);
    says('factor id', factor.id);
    for (const field of factor.fields) inside('field', field.valueRange, field);
    for (const chain of factor.chains) {
      inside('chain', chain, factor);
      whys(chain.whys, chain);
    }
  }
  for (const action of model.actions) {
    inside('action', action, whole);
    for (const part of [action.textRange, action.id, action.ticket, action.due])
      inside('part of action', part, action);
    says('action id', action.id);
    says('owner', action.owner);
    for (const field of action.fields) inside('field', field.valueRange, field);
  }
  for (const row of model.impact) inside('impact', row, whole);
  for (const question of model.questions) says('question id', question.id);
  for (const item of [
    ...Object.values(model.lessons).flat(),
    ...model.questions,
    ...model.wider,
    ...model.glossary,
    ...model.amendments,
  ]) {
    inside('item', item, whole);
  }
  return broken;
}
