// Checks that every import in packages/*/src keeps to the table of packages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { createScanner, SyntaxKind } from 'typescript/unstable/ast';

/** @typedef {{ readonly pure: boolean, readonly mayImport: readonly string[] }} Rule */
/** @typedef {{ readonly specifier: string | undefined, readonly line: number }} Import */

/**
 * What each package may import from the others. A pure package runs anywhere, so it takes nothing of Node.
 * A folder in packages/ needs a row here; a row without a folder is a package still to come.
 * @type {Readonly<Record<string, Rule>>}
 */
export const table = {
  document: { pure: true, mayImport: [] },
  language: { pure: true, mayImport: ['document'] },
  process: { pure: true, mayImport: ['document', 'language'] },
  figures: { pure: true, mayImport: ['document', 'process'] },
  store: { pure: false, mayImport: [] },
  library: { pure: false, mayImport: ['store', 'document', 'process'] },
  share: { pure: false, mayImport: ['library', 'process', 'language', 'document', 'figures'] },
  connect: { pure: true, mayImport: ['process', 'document'] },
  api: { pure: true, mayImport: ['document', 'language', 'process'] },
  server: {
    pure: false,
    mayImport: ['document', 'language', 'process', 'figures', 'store', 'library', 'share', 'connect', 'api'],
  },
  web: { pure: false, mayImport: ['document', 'language', 'process', 'figures', 'api'] },
  cli: {
    pure: false,
    mayImport: [
      'document',
      'language',
      'process',
      'figures',
      'store',
      'library',
      'share',
      'connect',
      'api',
      'server',
      'web',
    ],
  },
};

/** Each import against the table in the repository at `root`, as one line of text. @param {string} root */
export function wrongImports(root) {
  return readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const rule = Object.hasOwn(table, name) ? table[name] : undefined;
      return rule
        ? wrongInPackage(root, name, rule)
        : [
            `packages/${name}: has no row in the table of scripts/imports.mjs; add one that says what it may import`,
          ];
    });
}

/** @param {string} root @param {string} name @param {Rule} rule */
function wrongInPackage(root, name, rule) {
  const folder = join(root, 'packages', name);
  const own = manifest(folder);
  const development = { ...manifest(root).devDependencies, ...own.devDependencies };
  return sources(join(folder, 'src')).flatMap((file) => {
    const where = { name, rule, folder, file, isTest: forTests(file), own, development };
    return importsIn(readFileSync(file, 'utf8')).flatMap(({ specifier, line }) => {
      const reason = whyWrong(specifier, where);
      const place = `${relative(root, file).split(sep).join('/')}:${line}`;
      return reason ? [`${place}: '${specifier ?? 'import(…)'}' ${reason}`] : [];
    });
  });
}

/**
 * @param {string | undefined} specifier
 * @param {{ name: string, rule: Rule, folder: string, file: string, isTest: boolean,
 *   own: Manifest, development: Record<string, string> }} where
 */
function whyWrong(specifier, { name, rule, folder, file, isTest, own, development }) {
  if (specifier === undefined)
    return 'is computed; write the name of the module out, so that it can be checked';
  if (/^\.{0,2}\//.test(specifier) || specifier === '.' || specifier === '..') {
    const target = resolve(dirname(file), specifier);
    // Tests with processes of their own run the build.
    if (isTest && target.startsWith(join(folder, 'dist') + sep)) return undefined;
    if (!target.startsWith(join(folder, 'src') + sep)) {
      return 'leaves the sources of its package; import the package by its name';
    }
    return forTests(target) && !isTest ? 'is for tests only' : undefined;
  }
  if (isBuiltin(specifier)) {
    return rule.pure && !isTest ? `is part of Node, and ${name} runs without it` : undefined;
  }
  const library = packageName(specifier);
  const sibling = library === 'debrief' ? 'cli' : /^@debrief\/(.+)$/.exec(library)?.[1];
  if (sibling === name) return 'is its own package; import the file itself';
  if (sibling && !rule.mayImport.includes(sibling)) {
    const allowed = rule.mayImport.join(', ') || 'no other package';
    return `is against the table: ${name} may import ${allowed}`;
  }
  if (own.dependencies && Object.hasOwn(own.dependencies, library)) return undefined;
  if (isTest && Object.hasOwn(development, library)) return undefined;
  return `is not among the dependencies of packages/${name}/package.json`;
}

/** @param {string} file */
function forTests(file) {
  return /\.test\.[cm]?[jt]sx?$/.test(file) || file.includes(`${sep}testing${sep}`);
}

/** 'yaml/util' belongs to 'yaml', '@lezer/common' to itself. @param {string} specifier */
function packageName(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * Every module that a TypeScript text names: import, export … from, import(), import types, require()
 * and reference comments. A computed name has no specifier.
 * @param {string} text
 * @returns {Import[]}
 */
export function importsIn(text) {
  const tokens = [...tokensOf(text)];
  return tokens.flatMap(({ kind, value, line }, at) => {
    const next = tokens[at + 1];
    const isMember = tokens[at - 1]?.kind === SyntaxKind.DotToken;
    if (kind === SyntaxKind.SingleLineCommentTrivia) {
      const referred = /^\/\/\/\s*<reference\s.*?(?:types|path|lib)\s*=\s*["'](.+?)["']/.exec(value)?.[1];
      return referred ? [{ specifier: referred, line }] : [];
    }
    if (isMember || !next) return [];
    const isRequire = kind === SyntaxKind.RequireKeyword;
    if ((kind === SyntaxKind.ImportKeyword || isRequire) && next.kind === SyntaxKind.OpenParenToken) {
      const argument = tokens[at + 2];
      return [{ specifier: argument && isText(argument.kind) ? argument.value : undefined, line }];
    }
    const names = kind === SyntaxKind.ImportKeyword || kind === SyntaxKind.FromKeyword;
    return names && next.kind === SyntaxKind.StringLiteral ? [{ specifier: next.value, line }] : [];
  });
}

/** @param {SyntaxKind} kind */
function isText(kind) {
  return kind === SyntaxKind.StringLiteral || kind === SyntaxKind.NoSubstitutionTemplateLiteral;
}

/** The tokens of a text, and its line comments; the scanner alone can't tell regular expressions and templates. @param {string} text */
function* tokensOf(text) {
  const scanner = createScanner(false);
  scanner.setText(text);
  /** Open braces, one entry for each template that we are inside of. @type {number[]} */
  const templates = [];
  let before = SyntaxKind.Unknown;
  let line = 1;
  let counted = 0;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFile; kind = scanner.scan()) {
    const start = scanner.getTokenStart();
    for (; counted < start; counted++) if (text.charCodeAt(counted) === 10) line++;
    const open = templates.at(-1);
    if (kind === SyntaxKind.TemplateHead) templates.push(0);
    else if (open !== undefined && kind === SyntaxKind.OpenBraceToken)
      templates[templates.length - 1] = open + 1;
    else if (open !== undefined && kind === SyntaxKind.CloseBraceToken) {
      if (open > 0) templates[templates.length - 1] = open - 1;
      else {
        kind = scanner.reScanTemplateToken(false);
        if (kind === SyntaxKind.TemplateTail) templates.pop();
      }
    } else if (isSlash(kind) && !endsValue(before)) kind = scanner.reScanSlashToken();
    if (isSpace(kind)) continue;
    const isComment = kind === SyntaxKind.SingleLineCommentTrivia;
    yield { kind, value: isComment ? scanner.getTokenText() : scanner.getTokenValue(), line };
    if (!isComment) before = kind;
  }
}

/** @param {SyntaxKind} kind */
function isSpace(kind) {
  return (
    kind === SyntaxKind.WhitespaceTrivia ||
    kind === SyntaxKind.NewLineTrivia ||
    kind === SyntaxKind.MultiLineCommentTrivia
  );
}

/** @param {SyntaxKind} kind */
function isSlash(kind) {
  return kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken;
}

/** Whether a slash after this token divides; otherwise it begins a regular expression. @param {SyntaxKind} kind */
function endsValue(kind) {
  return (
    kind === SyntaxKind.Identifier ||
    kind === SyntaxKind.PrivateIdentifier ||
    kind === SyntaxKind.NumericLiteral ||
    kind === SyntaxKind.BigIntLiteral ||
    kind === SyntaxKind.StringLiteral ||
    kind === SyntaxKind.RegularExpressionLiteral ||
    kind === SyntaxKind.NoSubstitutionTemplateLiteral ||
    kind === SyntaxKind.TemplateTail ||
    kind === SyntaxKind.CloseParenToken ||
    kind === SyntaxKind.CloseBracketToken ||
    kind === SyntaxKind.CloseBraceToken ||
    kind === SyntaxKind.ThisKeyword ||
    kind === SyntaxKind.SuperKeyword
  );
}

/** @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest */

/** @param {string} folder @returns {Manifest} */
function manifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** @param {string} folder @returns {string[]} */
function sources(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.[cm]?[jt]sx?$/.test(entry.name) ? [path] : [];
  });
}
