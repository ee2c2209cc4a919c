/** A schema of OpenAPI 3.1, as far as we make them. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly additionalProperties?: boolean | Shape;
  readonly prefixItems?: readonly Shape[];
  readonly description?: string;
  readonly pattern?: string;
}

/** A schema as a person would write it down, line by line: names, what each holds, and what that means. */
export function written(shape: Shape | undefined, depth = 0): string {
  if (!shape) return 'anything';
  const { $ref, type, items, properties, additionalProperties: others } = shape;
  if ($ref !== undefined) return nameIn($ref);
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((each) => JSON.stringify(each)).join(' | ');
  const several = shape.anyOf ?? shape.oneOf;
  if (several) return [...new Set(several.map((each) => written(each, depth)))].join(' | ');
  if (shape.allOf) return shape.allOf.map((each) => written(each, depth)).join(' and ');
  const types = typeof type === 'string' ? [type] : (type ?? []);
  const own = types.map((each) => {
    if (each === 'array') return listOf(shape.prefixItems, items, depth);
    if (each !== 'object') return each === 'integer' ? 'whole number' : each;
    if (properties) return fields(shape, depth);
    return others && typeof others === 'object' ? `{ [name]: ${written(others, depth)} }` : 'object';
  });
  return own.length === 0 ? 'anything' : own.join(' | ');
}

function listOf(fixed: readonly Shape[] | undefined, items: Shape | undefined, depth: number): string {
  if (fixed) return `[${fixed.map((each) => written(each, depth)).join(', ')}]`;
  const one = written(items, depth);
  return one.includes(' | ') ? `(${one})[]` : `${one}[]`;
}

function fields({ properties = {}, required = [] }: Shape, depth: number): string {
  const indent = '  '.repeat(depth + 1);
  const lines = Object.entries(properties).flatMap(([name, field]) => [
    ...(field.description ? [`${indent}// ${field.description}`] : []),
    `${indent}${name}${required.includes(name) ? '' : '?'}: ${written(field, depth + 1)}`,
  ]);
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`;
}

/** `#/components/schemas/Card` is `Card`. */
export function nameIn(reference: string): string {
  return reference.replace(/^.*\//, '');
}
