import { parse } from 'yaml';
import { policyKeys } from './schema.js';
import type { Key, MapValue, Value, WordsValue } from './value.js';
import { lengthPattern, longestOf } from './words.js';

/** A JSON Schema, as editors read it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The schema of `debrief.yaml` for editors, in the draft that they know best. It takes what the reader takes; the
 * reader knows more: which severities a team has, which rules there are, which day a month does not have.
 */
export function jsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'debrief.yaml',
    description: 'What a team agreed on for its postmortems. Every key is optional.',
    ...mapSchema({ is: 'map', keys: policyKeys }),
  };
}

function keySchema(key: Key): JsonSchema {
  return {
    description: key.means,
    ...(key.default !== undefined && { default: parse(key.default) }),
    examples: [parse(key.example)],
    // With nothing behind its colon, a key says nothing; so it may stand there.
    ...orNothing(valueSchema(key.value)),
  };
}

function orNothing(schema: JsonSchema): JsonSchema {
  const { type, anyOf } = schema;
  if (typeof type === 'string') return { ...schema, type: [type, 'null'] };
  if (Array.isArray(type)) return { ...schema, type: [...type, 'null'] };
  return { anyOf: [...(Array.isArray(anyOf) ? anyOf : [schema]), { type: 'null' }] };
}

function valueSchema(value: Value): JsonSchema {
  switch (value.is) {
    case 'either':
      return { anyOf: value.of.flatMap((each) => choicesOf(valueSchema(each))) };
    case 'map':
      return mapSchema(value);
    case 'list': {
      const item = wordsSchema(value.of);
      return { anyOf: [{ type: 'array', items: orNothing(item) }, ...choicesOf(item)] };
    }
    default:
      return wordsSchema(value);
  }
}

function choicesOf(schema: JsonSchema): readonly unknown[] {
  return Array.isArray(schema['anyOf']) ? schema['anyOf'] : [schema];
}

function mapSchema({ keys, names }: MapValue): JsonSchema {
  return {
    type: 'object',
    ...(Object.keys(keys).length > 0 && {
      properties: Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, keySchema(key)])),
    }),
    additionalProperties: names ? keySchema(names) : false,
  };
}

/** Words of people may look like numbers to YAML. */
const anyWords: JsonSchema = { type: ['string', 'number', 'boolean'] };

function wordsSchema(value: WordsValue): JsonSchema {
  switch (value.is) {
    case 'words':
    case 'severity':
      return anyWords;
    case 'email':
      return { type: 'string', pattern: '^[^\\s@]+@[^\\s@]+$' };
    case 'day':
      return { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
    case 'days':
      return { anyOf: lengthSchema('days') };
    case 'threshold':
      return { anyOf: [{ enum: ['always', 'never'] }, ...lengthSchema('minutes')] };
    case 'choice':
      return { enum: [...value.of, ...Object.keys(value.also ?? {})].map((each): unknown => parse(each)) };
  }
}

function lengthSchema(of: 'days' | 'minutes'): readonly JsonSchema[] {
  return [
    { type: 'integer', minimum: 1, maximum: longestOf(of) },
    { type: 'string', pattern: lengthPattern(of) },
  ];
}
