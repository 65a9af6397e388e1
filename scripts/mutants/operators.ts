import { type ESTree, parseSync, Visitor } from 'vite';
import type { Edit } from './mutant.ts';

type Span = Readonly<Record<'start' | 'end', number>>;

/** Operators that are easily confused. */
const SWAPPED: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
  '+=': '-=',
  '-=': '+=',
  '??=': '=',
};

/** Methods that are easily confused. */
const SWAPPED_METHODS: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min' };

/** Methods whose call can be removed and leaves the value unchanged. */
const DROPPED_METHODS: readonly string[] = ['filter', 'reverse', 'toReversed', 'sort', 'toSorted', 'slice', 'trim'];

/** All small changes to a TypeScript source that could be a mistake. Types are left alone: they do not affect behavior. */
export function editsOf(file: string, source: string): readonly Edit[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const edits = new Map<string, Edit>();
  const types: Span[] = [];

  const textOf = ({ start, end }: Span): string => source.slice(start, end);
  const put = (what: string, { start, end }: Span, by: string): void => {
    // The same change may be found twice, as a negated condition and as a swapped operator.
    const key = `${start} ${end} ${by}`;
    if (!edits.has(key)) edits.set(key, { what, start, end, by });
  };
  const swap = (left: Span, operator: string, right: Span): void => {
    const by = SWAPPED[operator];
    const start = source.indexOf(operator, left.end);
    if (by !== undefined && start < right.start)
      put(`${operator} is ${by}`, { start, end: start + operator.length }, by);
  };
  const negate = (test: ESTree.Expression): void => {
    if (test.type === 'BinaryExpression' && /^[!=]==$/.test(test.operator)) return;
    put(
      'condition negated',
      test,
      test.type === 'UnaryExpression' && test.operator === '!' ? textOf(test.argument) : `!(${textOf(test)})`,
    );
  };
  const keepType = (type: Span): void => void types.push(type);

  new Visitor({
    TSTypeAnnotation: keepType,
    TSTypeAliasDeclaration: keepType,
    TSInterfaceDeclaration: keepType,
    TSTypeParameterInstantiation: keepType,
    IfStatement: (node) => {
      negate(node.test);
      if (node.alternate === null && leaves(node.consequent)) put('early exit dropped', node, ';');
    },
    ConditionalExpression: ({ test }) => negate(test),
    WhileStatement: ({ test }) => put('loop never run', test, 'false'),
    BinaryExpression: ({ left, operator, right }) => {
      if (operator === '+' && (isText(left) || isText(right))) return;
      swap(left, operator, right);
    },
    LogicalExpression: (node) => {
      if (node.operator === '??') put('?? dropped', node, textOf(node.left));
      else swap(node.left, node.operator, node.right);
    },
    AssignmentExpression: ({ left, operator, right }) => swap(left, operator, right),
    AssignmentPattern: (node) => put('default dropped', node, textOf(node.left)),
    ExpressionStatement: (node) => {
      if (hasEffect(node.expression)) put('statement dropped', node, ';');
    },
    UnaryExpression: (node) => {
      if (node.operator === '!' || node.operator === '-') put(`${node.operator} dropped`, node, textOf(node.argument));
    },
    Literal: (node) => {
      if (typeof node.value === 'boolean') put(`${node.value} is ${!node.value}`, node, String(!node.value));
    },
    CallExpression: (node) => {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.computed) return;
      const { name } = callee.property;
      const other = SWAPPED_METHODS[name];
      if (other !== undefined) put(`${name} is ${other}`, callee.property, other);
      if (DROPPED_METHODS.includes(name)) put(`${name} dropped`, node, textOf(callee.object));
    },
    ObjectExpression: ({ properties }) => {
      for (const [place, property] of properties.entries()) {
        if (property.type === 'Property' && textOf(property.value) === 'undefined') continue;
        const next = properties[place + 1];
        const before = properties[place - 1];
        const start = next === undefined && before !== undefined ? before.end : property.start;
        put('property dropped', { start, end: next?.start ?? property.end }, '');
      }
    },
  }).visit(program);

  return [...edits.values()].filter((edit) => !types.some(({ start, end }) => start <= edit.start && edit.end <= end));
}

/** Whether a statement is the last one in its block. */
function leaves(statement: ESTree.Statement): boolean {
  if (statement.type === 'BlockStatement') return statement.body.length === 1 && statement.body.every(leaves);
  return ['ReturnStatement', 'ContinueStatement', 'BreakStatement', 'ThrowStatement'].includes(statement.type);
}

function isText({ type, value }: { readonly type: string; readonly value?: unknown }): boolean {
  return type === 'TemplateLiteral' || typeof value === 'string';
}

function hasEffect(expression: ESTree.Expression): boolean {
  if (expression.type === 'AwaitExpression' || expression.type === 'UnaryExpression') {
    return hasEffect(expression.argument);
  }
  return ['CallExpression', 'AssignmentExpression', 'UpdateExpression'].includes(expression.type);
}
