const tseslint = require('typescript-eslint');

/** Rules of the Office plugin by name: a new release must not silently drop one. */
const WITH_INDEX = new Set([
  'map',
  'flatMap',
  'filter',
  'some',
  'every',
  'find',
  'findIndex',
  'forEach',
]);

/** `areas.flatMap(slice)` hands its index over too: no optional second parameter may take it. */
const noIndexForOption = {
  create: (context) => ({
    CallExpression({ callee, arguments: [callback] }) {
      if (callee.type !== 'MemberExpression' || !WITH_INDEX.has(callee.property.name)) return;
      if (callback?.type !== 'Identifier' && callback?.type !== 'MemberExpression') return;
      const type = context.sourceCode.parserServices.getTypeAtLocation(callback);
      const takesIndex = type.getCallSignatures().some(({ parameters: [, second] }) => {
        const declared = second?.valueDeclaration;
        return declared?.questionToken !== undefined || declared?.initializer !== undefined;
      });
      if (!takesIndex) return;
      context.report({
        node: callback,
        message: 'Its optional second parameter would take the index.',
      });
    },
  }),
};

module.exports = tseslint.config(
  { ignores: ['dist/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    plugins: { own: { rules: { 'no-index-for-option': noIndexForOption } } },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: __dirname },
    },
    rules: {
      'own/no-index-for-option': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      // A named key says what it is: { readonly [code: string]: string }.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // Japanese text has no emoji clusters to tear apart.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Numbers in sentences are the rule here.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      'max-depth': ['error', 3],
    },
  },
  {
    files: ['src/excel/**/*.ts', 'src/taskpane/**/*.ts'],
    rules: {
      // What is read without being loaded, and the like, office.js itself refuses in the tests.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ":matches(ForStatement, ForInStatement, ForOfStatement, WhileStatement, DoWhileStatement) CallExpression[callee.object.name='context'][callee.property.name='sync']",
          message: 'A round trip for every turn of a loop.',
        },
        {
          selector: "CallExpression[callee.property.name='load'][arguments.length=0]",
          message: 'Loads every property: name those that are read.',
        },
        {
          selector:
            "AssignmentExpression[left.object.name='Office'][left.property.name='initialize']",
          message: 'Office.onReady is its successor.',
        },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      // Pure: no clock, no chance, no environment.
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'window',
        'document',
        'Excel',
        'Office',
        'fetch',
        'setTimeout',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
    },
  },
);
