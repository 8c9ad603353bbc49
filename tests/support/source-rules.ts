/**
 * House rules that no linter has. Each takes a source file and returns its violations; tests/house-rules.test.ts shows
 * violations of each.
 */
import ts from 'typescript';

export type SourceRule = (source: ts.SourceFile) => string[];

export const parseSource = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

const show = (node: ts.Node): string => {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName}:${line + 1} ${node.getText().replaceAll(/\s+/g, ' ').slice(0, 80)}`;
};

const lineCount = (node: ts.Node): number => node.getText().split('\n').length;

/** The nodes that match, each once, outermost first; `enters` selects the nodes to search. */
const findNodes = (
  root: ts.Node,
  matches: (node: ts.Node) => boolean,
  enters: (node: ts.Node) => boolean = () => true,
): ts.Node[] => {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (matches(node)) found.push(node);
    if (enters(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(root, visit);
  return found;
};

/** The callee of a call: `handler`, `new Map`, `Array.from`. */
const calleeOf = (node: ts.Node): string => {
  if (ts.isAwaitExpression(node)) return 'await';
  if (ts.isTaggedTemplateExpression(node)) return node.tag.getText();
  const { expression } = node as ts.CallExpression | ts.NewExpression;
  return ts.isNewExpression(node) ? `new ${expression.getText()}` : expression.getText();
};

/**
 * Functions that make a value of their arguments, or declare something; they read nothing, open nothing and start
 * nothing.
 */
const makesOnlyValues = new Set([
  ...['Array.from', 'Date.parse', 'Object.keys', 'String.raw', 'new Map', 'new RegExp', 'new Set'],
  // Handlers, settings, retention, SQL, the demonstration shop.
  ...[
    'handler',
    'defineJob',
    'collectHandlers',
    'integer',
    'list',
    'oneOf',
    'secretOfKind',
    'optional',
    'secretOfKind',
    'url',
    'expired',
    'confirmedActor',
    'eventInsertion',
    'insertionFrom',
    'jobInsertion',
    'defineMail',
    'tagRefsOf',
  ],
  ...['before', 'product', 'projectFile', 'valuesOf', 'variant', 'variantsWith', 'withLookalikes'],
  // Codegen.
  'range',
  // See src/http/node-http.ts.
  'process.getBuiltinModule',
]);
const isValueMethod = /\.(?:filter|flatMap|join|map|repeat|split|test|trim)$|^ts\.factory\.\w+$/;
const callsBack = /\.(?:filter|flatMap|map)$|^Array\.from$/;

const isDeclaration = (statement: ts.Statement): boolean =>
  (ts.isImportDeclaration(statement) && statement.importClause !== undefined) ||
  ts.isExportDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement) ||
  ts.isInterfaceDeclaration(statement) ||
  ts.isModuleDeclaration(statement) ||
  ts.isFunctionDeclaration(statement) ||
  ts.isClassDeclaration(statement) ||
  ts.isVariableStatement(statement);

const isCall = (node: ts.Node): boolean =>
  ts.isCallExpression(node) ||
  ts.isNewExpression(node) ||
  ts.isTaggedTemplateExpression(node) ||
  ts.isAwaitExpression(node);

const makesOnlyValue = (node: ts.Node): boolean => {
  const callee = calleeOf(node);
  // Without an argument it reads the clock.
  if (callee === 'new Date') return ((node as ts.NewExpression).arguments ?? []).length > 0;
  return makesOnlyValues.has(callee) || isValueMethod.test(callee);
};

/** A function's body runs later, unless it is a callback of a call that runs at import. */
const runsLater = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) && !(ts.isCallExpression(node.parent) && callsBack.test(calleeOf(node.parent)));

/** The import of a module only declares: work at import would slow down every start and could not be configured. */
export const workAtImport: SourceRule = (source) => {
  const statements = source.statements.filter((statement) => !isDeclaration(statement));
  const calls = findNodes(
    source,
    (node) => isCall(node) && !makesOnlyValue(node),
    (node) => !runsLater(node),
  );
  return [...statements, ...calls.filter((call) => !statements.includes(call.parent as ts.Statement))].map(
    show,
  );
};

const isStatic = (node: ts.Node): boolean =>
  ts.isClassStaticBlockDeclaration(node) ||
  (ts.isPropertyDeclaration(node) &&
    (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword));

const mutators = new Set(
  'push pop shift unshift splice sort reverse fill copyWithin set add delete clear'.split(' '),
);

/** The first name of a chain of properties: `a` of `a.b[0].c`. */
const rootOf = (node: ts.Expression): ts.Identifier | undefined => {
  if (ts.isIdentifier(node)) return node;
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    return rootOf(node.expression);
  return ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isParenthesizedExpression(node)
    ? rootOf(node.expression)
    : undefined;
};

const isAssignment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

const mutatorOfArgument =
  /^(?:Object\.(?:assign|defineProperty|defineProperties)|Reflect\.(?:set|defineProperty))$/;

/** The targets of an assignment, which may destructure. */
const targetsOf = (left: ts.Expression): ts.Expression[] => {
  if (ts.isArrayLiteralExpression(left)) return left.elements.flatMap(targetsOf);
  if (!ts.isObjectLiteralExpression(left)) return [left];
  return left.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) ? targetsOf(property.initializer) : [],
  );
};

/** The targets that a node changes: the left side of an assignment, the operand of ++ and delete, the receiver of a mutator. */
const changedBy = (node: ts.Node): ts.Expression[] => {
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return targetsOf(node.left);
  if (ts.isDeleteExpression(node)) return [node.expression];
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const { PlusPlusToken, MinusMinusToken } = ts.SyntaxKind;
    return node.operator === PlusPlusToken || node.operator === MinusMinusToken ? [node.operand] : [];
  }
  if (!ts.isCallExpression(node)) return [];
  if (mutatorOfArgument.test(calleeOf(node))) return node.arguments.slice(0, 1);
  if (!ts.isPropertyAccessExpression(node.expression)) return [];
  return mutators.has(node.expression.name.text) ? [node.expression.expression] : [];
};

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));

const declaredBy = (scope: ts.Node): string[] => {
  const parameters = ts.isFunctionLike(scope) ? scope.parameters.flatMap(({ name }) => namesIn(name)) : [];
  const statements = ts.isBlock(scope) || ts.isSourceFile(scope) ? [...scope.statements] : [];
  const lists = statements.filter(ts.isVariableStatement).map(({ declarationList }) => declarationList);
  const isLoop = ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope);
  if (isLoop && scope.initializer && ts.isVariableDeclarationList(scope.initializer))
    lists.push(scope.initializer);
  return [...parameters, ...lists.flatMap((list) => list.declarations.flatMap(({ name }) => namesIn(name)))];
};

/** Imported values. A namespace is none: `tags.add(…)` of a module is a function. */
const importedInto = (source: ts.SourceFile): string[] =>
  source.statements.filter(ts.isImportDeclaration).flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
    return [...named, ...(importClause?.name ? [importClause] : [])].map(({ name }) => name?.text ?? '');
  });

const namespacesOf = (source: ts.SourceFile): string[] =>
  source.statements.filter(ts.isImportDeclaration).flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    return bindings && ts.isNamespaceImport(bindings) ? [bindings.name.text] : [];
  });

const scopeOf = (name: ts.Identifier): ts.Node => {
  let scope: ts.Node = name;
  while (!ts.isSourceFile(scope) && !declaredBy(scope).includes(name.text)) scope = scope.parent;
  return scope;
};

const isStickyRegExp = (node: ts.Node): boolean =>
  ts.isVariableDeclaration(node) &&
  /^\/.*\/[a-z]*[gy][a-z]*$|^new RegExp\(.*,\s*['"`][a-z]*[gy][a-z]*['"`]\)$/s.test(
    node.initializer?.getText() ?? '',
  );

/** A module has no state: two applications in one process would share it, and a test would see what another one did. */
export const moduleState: SourceRule = (source) => {
  const variables = source.statements.filter(
    (statement) =>
      ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) === 0,
  );
  const functions = source.statements.filter(ts.isFunctionDeclaration).map(({ name }) => name?.text ?? '');
  const own = new Set([
    'globalThis',
    'process',
    ...functions,
    ...declaredBy(source),
    ...importedInto(source),
  ]);
  const namespaces = new Set(namespacesOf(source));
  // A RegExp with the flag g or y stores the end of its last test() or exec().
  const sticky = new Set(
    source.statements
      .flatMap((statement) => findNodes(statement, isStickyRegExp, (node) => !ts.isFunctionLike(node)))
      .map((node) => (node as ts.VariableDeclaration).name.getText()),
  );
  const isModuleWide = (changed: ts.Expression): boolean => {
    const root = rootOf(changed);
    if (root === undefined || !ts.isSourceFile(scopeOf(root))) return false;
    return own.has(root.text) || (namespaces.has(root.text) && root !== changed);
  };
  const remembers = (node: ts.Node): boolean =>
    ts.isPropertyAccessExpression(node) &&
    ['test', 'exec', 'lastIndex'].includes(node.name.text) &&
    sticky.has(node.expression.getText());
  const changes = findNodes(
    source,
    (node) => isStatic(node) || changedBy(node).some(isModuleWide) || remembers(node),
  );
  return [...variables, ...changes].map(show);
};

export const decorators: SourceRule = (source) => findNodes(source, ts.isDecorator).map(show);

/** A function that runs SQL gets its `db` as an argument: one call among many would forget an optional transaction. */
export const optionalTransaction: SourceRule = (source) =>
  findNodes(source, (node) => {
    if (!ts.isParameter(node) && !ts.isBindingElement(node) && !ts.isPropertySignature(node)) return false;
    if (!/^(?:db|tx|trx)$/.test(node.name.getText())) return false;
    const optional = !ts.isBindingElement(node) && node.questionToken !== undefined;
    const byDefault = !ts.isPropertySignature(node) && node.initializer !== undefined;
    const type = ts.isBindingElement(node) ? undefined : node.type?.getText();
    return optional || byDefault || /\b(?:undefined|null)\b/.test(type ?? '');
  }).map(show);

const functionsOf = (source: ts.SourceFile): ts.FunctionLikeDeclaration[] =>
  source.statements.flatMap((statement): ts.FunctionLikeDeclaration[] => {
    if (ts.isFunctionDeclaration(statement)) return [statement];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        ? [initializer]
        : [],
    );
  });

const callsIn = (node: ts.Node, callee: RegExp): ts.Node[] =>
  findNodes(node, (found) => ts.isCallExpression(found) && callee.test(calleeOf(found)));

/** A function of a repository takes a context first: one with `db` in it. */
export const contextFirst: SourceRule = (source) =>
  functionsOf(source)
    .filter(
      (node) => callsIn(node, /^(?:query|pipelinedRead|pipelinedWrite|db|tx|db\.raw|tx\.raw)$/).length > 0,
    )
    .filter((node) => !/^\{[^}]*\bdb\b|^(?:call|context)\b/.test(node.parameters[0]?.getText() ?? ''))
    .map(show);

/** A context passes a transaction, and nothing else does. */
export const bareDatabase: SourceRule = (source) =>
  findNodes(
    source,
    (node) =>
      ts.isParameter(node) && /^(?:Db|Knex|Knex\.Transaction)(?: \| |$)/.test(node.type?.getText() ?? ''),
  ).map(show);

/** `problem(…)` makes a problem and throws nothing, so a statement of it alone does nothing. */
export const unthrownProblem: SourceRule = (source) =>
  findNodes(
    source,
    (node) =>
      ts.isExpressionStatement(node) &&
      findNodes(
        node,
        (found) =>
          (ts.isCallExpression(found) || ts.isNewExpression(found)) &&
          /(?:^|\.)problem$|[a-z]Problem$|^new (?:\w+\.)?Problem$/.test(calleeOf(found)),
        (found) => !ts.isFunctionLike(found) && !ts.isCallExpression(found),
      ).length > 0,
  ).map(show);

/** A service is one transaction: of two, the second can fail after the commit of the first. */
export const oneTransaction: SourceRule = (source) =>
  functionsOf(source)
    .filter((node) => callsIn(node, /^inTransaction$/).length > 1)
    .map(show);

/** A handler checks the policy, calls the service or the repository, and returns a response. */
export const longHandlers: SourceRule = (source) =>
  findNodes(
    source,
    (node) =>
      ts.isCallExpression(node) &&
      /(?:^|\.)handler$/.test(calleeOf(node)) &&
      // A named function outside the handler could have any length.
      (lineCount(node) > 25 || !ts.isArrowFunction(node.arguments.at(-1) ?? node)),
  ).map(show);

/** Only the rows of a repository, types of subjects, names of constraints and claims of a JWT are written in snake_case. */
export const snakeCase: SourceRule = (source) =>
  findNodes(source, (node) => {
    const isName =
      ts.isIdentifier(node) &&
      (ts.isPropertyAccessExpression(node.parent) ||
        ts.isPropertyAssignment(node.parent) ||
        ts.isShorthandPropertyAssignment(node.parent) ||
        ts.isPropertySignature(node.parent) ||
        ts.isBindingElement(node.parent));
    const text = isName ? node.text : '';
    return /^[a-z]+(?:_[a-z0-9]+)+$/.test(text) && !/_(?:fkey|pkey|key|idx|check)$|^auth_time$/.test(text);
  }).map(show);

const comparisons = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);
/** The text of an error, or text made of it. */
const isMessage = (node: ts.Node): boolean => {
  if (ts.isElementAccessExpression(node))
    return /^['"](?:message|detail|stack)['"]$/.test(node.argumentExpression.getText());
  if (ts.isCallExpression(node))
    return calleeOf(node) === 'String'
      ? /^(?:err|error|cause)$/.test(node.arguments[0]?.getText() ?? '')
      : ts.isPropertyAccessExpression(node.expression) && isMessage(node.expression.expression);
  return ts.isPropertyAccessExpression(node) && /^(?:message|detail|stack)$/.test(node.name.text);
};

/** The author of a library may change the text of an error. Programs use SQLSTATE, constraint, code and class. */
export const errorText: SourceRule = (source) =>
  findNodes(source, (node) => {
    if (ts.isSwitchStatement(node)) return isMessage(node.expression);
    if (ts.isBinaryExpression(node) && comparisons.has(node.operatorToken.kind))
      return [node.left, node.right].some(isMessage) && node.right.getText() !== 'undefined';
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
    const { name, expression } = node.expression;
    if (/^(?:startsWith|endsWith|match|matchAll|search|indexOf)$/.test(name.text))
      return isMessage(expression);
    if (name.text === 'includes') return isMessage(expression) || node.arguments.some(isMessage);
    return /^(?:test|exec|has)$/.test(name.text) && node.arguments.some(isMessage);
  }).map(show);

const isListeningToConsole = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAccessExpression(parent) &&
  ts.isCallExpression(parent.parent) &&
  (parent.name.text === 'restoreAllMocks' ||
    (parent.name.text === 'spyOn' && parent.parent.arguments[0]?.getText() === 'console'));

/** Globals, and the parts of an application. */
const replaceable = /^(?:globalThis|Date|Math)\b|(?:^|\.)deps\b/;

const replaces = (node: ts.Node): boolean =>
  changedBy(node).some((changed) =>
    ts.isBinaryExpression(node)
      ? replaceable.test(changed.getText()) && !ts.isIdentifier(changed)
      : mutatorOfArgument.test(ts.isCallExpression(node) ? calleeOf(node) : '') &&
        /\bdeps$/.test(changed.getText()),
  );

const isTakenFrom = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node.parent) || ts.isElementAccessExpression(node.parent)
    ? node.parent.expression === node
    : ts.isVariableDeclaration(node.parent) && node.parent.initializer === node;

/** Nothing of ours is mocked, and no timer is replaced. A test may spy on the output of the platform. */
export const mocks: SourceRule = (source) =>
  findNodes(source, (node) => {
    if (ts.isImportDeclaration(node)) return /^'(?:node:)?test'$/.test(node.moduleSpecifier.getText());
    if (ts.isImportSpecifier(node)) return node.propertyName?.text === 'jest';
    if (ts.isIdentifier(node) && node.text === 'jest')
      return isTakenFrom(node) && !isListeningToConsole(node);
    return replaces(node);
  }).map(show);

/** A test waits for a condition, not for a time. */
export const sleeps: SourceRule = (source) =>
  findNodes(
    source,
    (node) =>
      (ts.isIdentifier(node) && /^(?:setTimeout|scheduler)$/.test(node.text)) ||
      (ts.isCallExpression(node) && calleeOf(node) === 'Atomics.wait'),
  ).map(show);

/** Finds sentences in comments whose subject is a clause, such as one that begins with "What". Questions are allowed. */
export const clauseAsSubject: SourceRule = (source) =>
  [...source.text.matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*(?:\n\s*\/\/[^\n]*)*/gm)].flatMap(
    ({ 0: comment, index }) => {
      const text = comment.replaceAll(/^[ \t]*(?:\/\*\*?|\*\/|\*|\/\/)[ \t]?/gm, '').replaceAll(/\s+/g, ' ');
      const sentences = text.split(/(?<=[.!?:])\s+/);
      const found = sentences.find((each) => /^\s*(?:What|Who|Whoever|Whatever|Whose)\b[^?]*$/.test(each));
      if (found === undefined) return [];
      const { line } = source.getLineAndCharacterOfPosition(index);
      return [`${source.fileName}:${line + 1} ${found.trim()}`];
    },
  );

/** pg_locks lists the locks of all databases, so a test would take those of another test file for its own. */
export const locksOfOtherDatabases: SourceRule = (source) =>
  source.fileName.endsWith('tests/support/lock-waits.ts')
    ? []
    : findNodes(
        source,
        (node) =>
          (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) && /\bfrom pg_locks\b/.test(node.text),
      ).map(show);
